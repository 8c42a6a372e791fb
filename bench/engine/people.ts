import { approveDecision } from '../../db/award/approve-decision.ts'
import { proposeDecision } from '../../db/award/propose-decision.ts'
import { releaseLetters } from '../../db/award/release-letters.ts'
import { verifyDocuments } from '../../db/award/verify-documents.ts'
import { type Database, facilityNow, inTransaction, type Trx } from '../../db/database.ts'
import { acceptReport } from '../../db/grant/accept-report.ts'
import { confirmPayment } from '../../db/grant/confirm-payment.ts'
import { giveBankAccount } from '../../db/grant/give-bank-account.ts'
import { orderPayment } from '../../db/grant/order-payment.ts'
import { prepareContract } from '../../db/grant/prepare-contract.ts'
import { signContract } from '../../db/grant/sign-contract.ts'
import { submitReport } from '../../db/grant/submit-report.ts'
import { verifyBankAccount } from '../../db/grant/verify-bank-account.ts'
import { answerScreening } from '../../db/proposal/answer-screening.ts'
import { type RuleSet, stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { addDays, addMonths } from '../../domain/shared/working-days.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import { evaluate } from './evaluate.ts'
import { applyInFull } from './full-application.ts'

export type Staff = Record<'officer' | 'approver' | 'finance' | 'secondFinance', Actor & { kind: 'person' }>
export type OpenTask = { kind: TaskKind; subject: string; stage: number; caseId: string; ownerId: string | null }
export type Answering = {
  db: Database
  rules: RuleSet
  staff: Staff
  /** A member of the proposal's organisation. */
  applicantOf(proposalId: string): Actor & { kind: 'person' }
}
export type Answer = (answering: Answering, task: OpenTask) => Promise<unknown>

/** How people answer what a proposal's life asks on its straight way, each by the product's own command. */
export const answers: Partial<Record<TaskKind, Answer>> = {
  screen: ({ db, rules, staff }, { caseId: proposalId, stage }) => {
    const yes = stageRules(rules, stage).checklist.map(({ key }) => [key, { answer: 'yes' as const, note: '' }])
    const screening = { proposalId, checks: Object.fromEntries(yes), outcome: 'pass' as const, reason: null }
    return inTransaction(db, (trx) => answerScreening(trx, staff.officer, screening))
  },
  evaluate,
  rank: ({ db, staff }, { caseId: callId, stage }) =>
    inTransaction(db, (trx) => proposeDecision(trx, staff.officer, { callId, stage, entries: [] })),
  approve: async ({ db, staff }, { caseId }) =>
    inTransaction(db, async (trx) => approveDecision(trx, staff.approver, await newestDecision(trx, caseId))),
  release: ({ db, staff }, { caseId }) =>
    inTransaction(db, async (trx) => releaseLetters(trx, staff.officer, await newestDecision(trx, caseId))),
  'apply-in-full': applyInFull,
  'verify-documents': ({ db, staff }, { caseId: proposalId }) =>
    inTransaction(db, (trx) => verifyDocuments(trx, staff.officer, { proposalId, outcome: 'pass', reason: 'Seen.' })),
  'give-bank-account': ({ db, applicantOf }, { caseId: proposalId }) =>
    inTransaction(db, (trx) => giveBankAccount(trx, applicantOf(proposalId), { proposalId, version: 0, ...account })),
  'verify-bank-account': ({ db, staff }, { caseId: proposalId }) =>
    inTransaction(db, (trx) => verifyBankAccount(trx, staff.finance, { proposalId, version: 1, outcome: 'verified' })),
  'prepare-contract': ({ db, staff }, { caseId: proposalId }) =>
    inTransaction(db, async (trx) => {
      const today = (await facilityNow(trx)).toISOString().slice(0, 10)
      const startsOn = addDays(today, 45)
      const terms = {
        startsOn,
        endsOn: addDays(addMonths(startsOn, 12), -1),
        amountMinor: await awarded(trx, proposalId),
      }
      return prepareContract(trx, staff.officer, { proposalId, ...terms })
    }),
  sign: ({ db, applicantOf }, { caseId: proposalId }) =>
    inTransaction(db, (trx) => signContract(trx, applicantOf(proposalId), { proposalId })),
  'order-payment': ({ db, staff }, { caseId: proposalId, subject }) =>
    inTransaction(db, (trx) => orderPayment(trx, staff.finance, { proposalId, paymentId: numberIn(subject) })),
  'confirm-payment': ({ db, staff }, { caseId: proposalId, subject }) =>
    inTransaction(db, async (trx) => {
      const valueOn = (await facilityNow(trx)).toISOString().slice(0, 10)
      const paid = { proposalId, paymentId: numberIn(subject), valueOn, bankReference: `TRX-${subject.slice(-10)}` }
      return confirmPayment(trx, staff.secondFinance, paid)
    }),
  report: ({ db, applicantOf }, { caseId: proposalId, subject }) =>
    inTransaction(db, async (trx) => {
      const { version } = await reportOf(trx, proposalId, subject)
      const spentMinor = (await awarded(trx, proposalId)) / 2n
      const report = { proposalId, period: Number(numberIn(subject)), version, narrative: 'As planned.', spentMinor }
      return submitReport(trx, applicantOf(proposalId), report)
    }),
  'accept-report': ({ db, staff }, { caseId: proposalId, subject }) =>
    inTransaction(db, async (trx) => {
      const { spent_minor } = await reportOf(trx, proposalId, subject)
      const accepted = { proposalId, period: Number(numberIn(subject)), acceptedMinor: spent_minor ?? 0n }
      return acceptReport(trx, staff.officer, accepted)
    }),
}

const account = {
  holder: 'Hamroh Association',
  iban: 'AT611904300234573201',
  bic: 'BKAUATWW',
  bankName: 'Example Bank',
  country: 'AT',
}

/** Subjects are `period/round` and `payment/round`. */
const numberIn = (subject: string): string => subject.split('/')[0]!

async function newestDecision(trx: Trx, caseId: string): Promise<{ decisionId: string }> {
  const newest = trx.selectFrom('decision').select('id').where('case_id', '=', caseId).orderBy('id', 'desc').limit(1)
  return { decisionId: (await newest.executeTakeFirstOrThrow()).id }
}

async function awarded(trx: Trx, proposalId: string): Promise<bigint> {
  const versions = trx.selectFrom('contract_version').select('amount_minor').where('proposal_id', '=', proposalId)
  return (await versions.orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()).amount_minor
}

const reportOf = (trx: Trx, proposalId: string, subject: string) =>
  trx
    .selectFrom('report')
    .select(['version', 'spent_minor'])
    .where('proposal_id', '=', proposalId)
    .where('period', '=', Number(numberIn(subject)))
    .executeTakeFirstOrThrow()
