import type { Problem } from '../shared/errors.ts'
import { formatAmount } from '../shared/money.ts'
import type { EndedGrant } from './settlement.ts'

type Grant = Pick<EndedGrant, 'grantMinor' | 'acceptedMinor'> & { currency: string }
export type FurtherCosts = { furtherMinor: bigint; basis: string | null }

/**
 * Costs that no report was accepted for: they need grounds, which the grantee reads. Nothing beyond the grant can count,
 * so a larger figure is a slip.
 */
export function checkFurtherCosts({ furtherMinor, basis }: FurtherCosts, grant: Grant): Problem[] {
  const left = grant.grantMinor - grant.acceptedMinor
  if (furtherMinor > (left > 0n ? left : 0n)) {
    const most = `${grant.currency} ${formatAmount(left > 0n ? left : 0n, grant.currency)}`
    return [{ field: 'further', message: 'problem.further-too-much', values: { most } }]
  }
  return furtherMinor > 0n && !basis ? [{ field: 'basis', message: 'problem.further-basis' }] : []
}
