import { paths } from '../shared/paths.ts'
import type { TaskKind } from './task-kinds.ts'

type About = { caseId: string; subject: string; stage: number }

/** The page on which a kind of task is answered. */
const addresses: Record<TaskKind, (task: About) => string> = {
  publish: ({ caseId }) => paths.call(caseId),
  rank: ({ caseId, stage }) => paths.ranking(caseId, stage),
  approve: ({ caseId, stage }) => paths.ranking(caseId, stage),
  release: ({ caseId, stage }) => paths.ranking(caseId, stage),
  'promote-reserve': ({ caseId }) => paths.reservePromotion(caseId),
  screen: ({ caseId }) => paths.screening(caseId),
  'find-evaluator': ({ caseId }) => paths.evaluators(caseId),
  evaluate: () => paths.evaluations(),
  'verify-documents': ({ caseId }) => paths.verification(caseId),
  'apply-in-full': ({ caseId }) => paths.draft(caseId),
  'decide-anew': ({ caseId }) => paths.decisionAnew(caseId),
  'approve-anew': ({ caseId }) => paths.decisionAnew(caseId),
  'release-anew': ({ caseId }) => paths.decisionAnew(caseId),
  'approve-revocation': ({ caseId }) => paths.reconsideration(caseId),
  'give-bank-account': ({ caseId }) => paths.bankAccount(caseId),
  'verify-bank-account': ({ caseId }) => paths.bankAccount(caseId),
  'prepare-contract': ({ caseId }) => paths.contract(caseId),
  sign: ({ caseId }) => paths.contract(caseId),
  'extend-signing': ({ caseId }) => paths.contract(caseId),
  report: ({ caseId, subject }) => paths.report(caseId, subject.split('/')[0]!),
  'accept-report': ({ caseId, subject }) => paths.report(caseId, subject.split('/')[0]!),
  'approve-refusal': ({ caseId, subject }) => paths.report(caseId, subject.split('/')[0]!),
  'order-payment': ({ caseId }) => paths.grant(caseId),
  'confirm-payment': ({ caseId }) => paths.grant(caseId),
  'approve-termination': ({ caseId }) => paths.termination(caseId),
  telephone: () => paths.messages(),
}

export const taskAddress = (kind: TaskKind, about: About): string => addresses[kind](about)
