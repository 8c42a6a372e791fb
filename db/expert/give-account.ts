import type { Actor } from '../../domain/case/actor.ts'
import type { Expertise } from '../../domain/expert/expertise.ts'
import { recordForFacility } from '../audit/record.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { type ExpertAccountVersion, expertAccountVersions } from './expert-account.ts'

type Given = Pick<Expertise, 'accountHolder' | 'iban' | 'bic'>

/**
 * Where an expert's fees should go from now on: a new version if it is another account, and earlier ones are kept. Somebody
 * else verifies it before anything is paid to it, and the expert is told, in case it was not them. The person is locked.
 */
export async function giveAccount(trx: Trx, actor: Actor, personId: string, given: Given): Promise<void> {
  const [newest] = await expertAccountVersions(trx, personId)
  const current = newest?.status === 'withdrawn' ? undefined : newest
  if (isSame(current, given)) return
  const version = given.iban ? (newest?.version ?? 0) + 1 : current!.version
  if (given.iban) insertVersion(trx, { personId, version, ...given, iban: given.iban })
  else withdraw(trx, personId, version)
  const type = given.iban ? 'expert-account.given' : 'expert-account.withdrawn'
  recordForFacility(trx, { type, actor, detail: { personId, version } })
}

const isSame = (current: ExpertAccountVersion | undefined, { accountHolder, iban, bic }: Given): boolean =>
  current ? current.holder === accountHolder && current.iban === iban && current.bic === bic : iban === null

type Insertion = Given & { personId: string; version: number; iban: string }

function insertVersion(trx: Trx, { personId, version, accountHolder, iban, bic }: Insertion): void {
  post(
    trx,
    trx.insertInto('expert_account').values({ person_id: personId, version, holder: accountHolder ?? '', iban, bic }),
  )
}

function withdraw(trx: Trx, personId: string, version: number): void {
  post(
    trx,
    trx
      .updateTable('expert_account')
      .set({ status: 'withdrawn' })
      .where('person_id', '=', personId)
      .where('version', '=', version),
  )
}
