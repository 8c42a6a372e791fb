import { hasVerb } from '../../domain/case/status-table.ts'
import { paymentStatus } from '../../domain/grant/grant-status.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Trx } from '../database.ts'
import { paymentsOf } from '../grant/payments-of.ts'

type Answer = (trx: Trx, caseId: string, subject: string) => Promise<string | undefined>

/**
 * What people may do before the workflow has asked (the engine stood still, or took a moment), by kind of task: the answer,
 * where it is there already. A task for it could not be done. Kinds whose deed moves the case need no row: by then the case
 * is in another phase.
 */
const answers: Partial<Record<TaskKind, Answer>> = {
  'order-payment': async (trx, proposalId, subject) => {
    const payment = await paymentIn(trx, proposalId, subject)
    return payment && (payment.isPastRound || !payment.isDue) ? 'ordered' : undefined
  },
  'confirm-payment': async (trx, proposalId, subject) =>
    (await paymentIn(trx, proposalId, subject))?.isPastRound ? 'returned' : undefined,
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

/** The payment that a subject names, seen from the round in which it is asked for. */
async function paymentIn(trx: Trx, proposalId: string, subject: string) {
  const [id, round] = subject.split('/')
  const payment = (await paymentsOf(trx, proposalId)).find((one) => one.id === id)
  if (!payment) return undefined
  return { isPastRound: payment.round > Number(round), isDue: hasVerb(paymentStatus, payment.status, 'order') }
}

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
