import type { Actor } from '../../domain/case/actor.ts'
import type { Happening } from '../audit/record.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { post } from '../transaction.ts'

type Begun = Omit<Happening, 'actor'> & { verb: 'endorse' | 'pass-on' }

/**
 * A request goes on to the parties whom the rules name, all at once; where they name none, straight on to its
 * assessment. Returns the audit entry of the deed that sent it there.
 */
export async function beginConsultation(
  trx: Trx,
  actor: Actor,
  file: CaseFile,
  { verb, ...happening }: Begun,
): Promise<string> {
  const { parties } = (await rulesOfRequest(trx, file.id)).rules.consultation
  transition(trx, file, verb, 'consultation')
  const auditId = record(trx, file, { ...happening, actor })
  if (parties.length) askParties(trx, file, parties)
  else {
    transition(trx, file, 'complete', 'assessment')
    record(trx, file, { type: 'consultation.completed', actor })
  }
  return auditId
}

function askParties(trx: Trx, file: CaseFile, parties: readonly { key: string }[]): void {
  post(trx, trx.insertInto('consultation').values(parties.map(({ key }) => ({ request_id: file.id, party: key }))))
}
