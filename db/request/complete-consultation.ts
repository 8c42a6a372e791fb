import type { Actor } from '../../domain/case/actor.ts'
import { type Happening, record } from '../audit/record.ts'
import { type CaseFile, transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import type { Task } from '../task/open-task.ts'
import { post } from '../transaction.ts'
import { wasAsked } from './was-asked.ts'

/**
 * A party of a locked request has answered: with the last one the request goes on to its assessment. It is counted under
 * the request's lock, so that one of two who answer at once is the last. Returns the audit entry.
 */
export async function completeConsultation(
  trx: Trx,
  file: CaseFile,
  answered: Omit<Happening, 'type'>,
): Promise<string> {
  if (await isPartyAwaited(trx, file.id)) return record(trx, file, { type: 'consultation.answered', ...answered })
  transition(trx, file, 'complete', 'assessment')
  return record(trx, file, { type: 'consultation.completed', ...answered })
}

/**
 * A party was silent in its time: that is consent, and is recorded as such, unless nobody could be asked. Where the rules
 * only escalate, it is still asked.
 */
export async function takeSilenceAsConsent(trx: Trx, file: CaseFile, task: Task, actor: Actor): Promise<void> {
  if (!task.lapses) return
  const party = task.subject
  const answer = (await wasAsked(trx, task)) ? 'silent' : 'unasked'
  post(
    trx,
    trx
      .updateTable('consultation')
      .set({ answer, answered_at: sqlNow })
      .where('request_id', '=', file.id)
      .where('party', '=', party)
      .where('answer', '=', 'asked'),
  )
  await completeConsultation(trx, file, { actor, detail: { party, answer } })
}

async function isPartyAwaited(trx: Trx, requestId: string): Promise<boolean> {
  const asked = await trx
    .selectFrom('consultation')
    .select('party')
    .where('request_id', '=', requestId)
    .where('answer', '=', 'asked')
    .limit(1)
    .executeTakeFirst()
  return asked !== undefined
}
