import { finalSettlement } from './payments.ts'

/**
 * What a grant that ends early is settled from: minor units of its currency. `acceptedMinor`: the costs of all accepted
 * reports; `furtherMinor`: what the officer accepts besides, up to the end; `paidMinor`: what was paid less what came
 * back; `openMinor`: what the ledger still has committed.
 */
export type EndedGrant = {
  grantMinor: bigint
  acceptedMinor: bigint
  furtherMinor: bigint
  paidMinor: bigint
  openMinor: bigint
}

/** Minor units. `finalMinor` is what the grant comes to in the end; at most one of balance and recovery is not zero. */
export type Settlement = { finalMinor: bigint; balanceMinor: bigint; recoveryMinor: bigint; freedMinor: bigint }

export type Result = 'balance' | 'recovery' | 'nothing'

/**
 * The end of the money of a terminated grant: costs that were accepted are made good up to the amount of the contract,
 * what was paid beyond them comes back, and what is not needed is free again. Source: general conditions of EU grants,
 * final amount and recovery; "recover unsubstantiated amounts" where there is no final report (PRAG 2014).
 */
export function settlementOf({ furtherMinor, openMinor, ...ended }: EndedGrant): Settlement {
  const account = { ...ended, acceptedMinor: ended.acceptedMinor + furtherMinor }
  const { balanceMinor: owed, recoveryMinor } = finalSettlement(account)
  // Money that came back is the donor's: no more is paid than is still committed.
  const balanceMinor = owed < openMinor ? owed : openMinor
  const finalMinor = ended.paidMinor + balanceMinor - recoveryMinor
  return { finalMinor, balanceMinor, recoveryMinor, freedMinor: openMinor - balanceMinor }
}

export const resultOf = ({
  balanceMinor,
  recoveryMinor,
}: Pick<Settlement, 'balanceMinor' | 'recoveryMinor'>): Result =>
  balanceMinor > 0n ? 'balance' : recoveryMinor > 0n ? 'recovery' : 'nothing'
