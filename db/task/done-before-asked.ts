import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Trx } from '../database.ts'

type Answer = (trx: Trx, caseId: string, subject: string) => Promise<string | undefined>

/**
 * What people may do before the workflow has asked (the engine stood still, or took a moment), by kind of task: the answer,
 * where it is there already. A task for it could not be done. Kinds whose deed moves the case need no row: by then the case
 * is in another phase.
 */
const answers: Partial<Record<TaskKind, Answer>> = {
  'order-fee': async (trx, missionId, round) => {
    const fee = await feeOf(trx, missionId)
    return fee && (fee.round > Number(round) || fee.status !== 'due') ? 'ordered' : undefined
  },
  'confirm-fee': async (trx, missionId, round) => {
    const fee = await feeOf(trx, missionId)
    return fee && fee.round > Number(round) ? 'returned' : undefined
  },
  consult: async (trx, requestId, party) => {
    const row = await trx
      .selectFrom('consultation')
      .select('answer')
      .where('request_id', '=', requestId)
      .where('party', '=', party)
      .executeTakeFirst()
    return unlessAsked(row?.answer)
  },
  'review-as-beneficiary': (trx, requestId) => reviewBy(trx, requestId, 'beneficiary'),
  'review-as-officer': (trx, requestId) => reviewBy(trx, requestId, 'officer'),
  'review-as-expert': (trx, requestId, missionId) => reviewBy(trx, requestId, missionId),
}

/** The answer to a question that nobody needs to be asked any more; undefined where it is open. */
export const answerBeforeAsked = async (
  trx: Trx,
  caseId: string,
  { kind, subject = '' }: { kind: TaskKind; subject?: string },
): Promise<string | undefined> => answers[kind]?.(trx, caseId, subject)

const feeOf = (trx: Trx, missionId: string) =>
  trx.selectFrom('fee').select(['round', 'status']).where('mission_id', '=', missionId).executeTakeFirst()

async function reviewBy(trx: Trx, requestId: string, reviewer: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('review')
    .select('answer')
    .where('request_id', '=', requestId)
    .where('reviewer', '=', reviewer)
    .executeTakeFirst()
  return unlessAsked(row?.answer)
}

const unlessAsked = (answer: string | undefined): string | undefined => (answer === 'asked' ? undefined : answer)
