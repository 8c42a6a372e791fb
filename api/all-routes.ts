import { auditRoutes } from './audit/audit-routes.ts'
import { decisionRoutes } from './award/decision-routes.ts'
import { rankingRoutes } from './award/ranking-routes.ts'
import { reserveRoutes } from './award/reserve-routes.ts'
import { revocationRoutes } from './award/revocation-routes.ts'
import { singleDecisionRoutes } from './award/single-decision-routes.ts'
import { verificationRoutes } from './award/verification-routes.ts'
import { callRoutes } from './call/call-routes.ts'
import { questionRoutes } from './call/question-routes.ts'
import { ruleSetRoutes } from './call/rule-set-routes.ts'
import { holdRoutes } from './case/hold-routes.ts'
import { clockRoutes } from './clock/clock-routes.ts'
import { documentRoutes } from './document/document-routes.ts'
import { evaluationRoutes } from './evaluation/evaluation-routes.ts'
import { evaluatorRoutes } from './evaluation/evaluator-routes.ts'
import { accountRoutes } from './expert/account-routes.ts'
import { expertiseRoutes } from './expert/expertise-routes.ts'
import { rosterRoutes } from './expert/roster-routes.ts'
import { bankAccountRoutes } from './grant/bank-account-routes.ts'
import { contractRoutes } from './grant/contract-routes.ts'
import { grantRoutes } from './grant/grant-routes.ts'
import { paymentRoutes } from './grant/payment-routes.ts'
import { reportRoutes } from './grant/report-routes.ts'
import { settlementRoutes } from './grant/settlement-routes.ts'
import { terminationRoutes } from './grant/termination-routes.ts'
import { homeRoutes } from './home/home-routes.ts'
import { textRoutes } from './home/text-routes.ts'
import { keptFormRoutes } from './identity/kept-form-routes.ts'
import { letterApplicantRoutes } from './identity/letter-applicant-routes.ts'
import { organisationRoutes } from './identity/organisation-routes.ts'
import { peopleRoutes } from './identity/people-routes.ts'
import { profileRoutes } from './identity/profile-routes.ts'
import { registerRoutes } from './identity/register-routes.ts'
import { signInRoutes } from './identity/sign-in-routes.ts'
import { staffRoutes } from './identity/staff-routes.ts'
import { mailboxRoutes } from './mailbox/mailbox-routes.ts'
import { messageRoutes } from './message/message-routes.ts'
import { feeRoutes } from './mission/fee-routes.ts'
import { missionReportRoutes } from './mission/mission-report-routes.ts'
import { missionRoutes } from './mission/mission-routes.ts'
import { offerRoutes } from './mission/offer-routes.ts'
import { planRoutes } from './mission/plan-routes.ts'
import { silenceRoutes } from './mission/silence-routes.ts'
import { openApiRoutes } from './openapi.ts'
import { expertDaysRoutes } from './programme/expert-days-routes.ts'
import { facilityRulesRoutes } from './programme/facility-rules-routes.ts'
import { draftRoutes, showDraft } from './proposal/draft-routes.ts'
import { proposalRoutes } from './proposal/proposal-routes.ts'
import { screeningRoutes } from './proposal/screening-routes.ts'
import { assessmentRoutes } from './request/assessment-routes.ts'
import { consultationRoutes } from './request/consultation-routes.ts'
import { endorsementRoutes } from './request/endorsement-routes.ts'
import { followUpRoutes } from './request/follow-up-routes.ts'
import { nominationAnswerRoutes } from './request/nomination-answer-routes.ts'
import { nominationRoutes } from './request/nomination-routes.ts'
import { requestDraftRoutes } from './request/request-draft-routes.ts'
import { requestRoutes } from './request/request-routes.ts'
import { reviewRoutes } from './request/review-routes.ts'
import { validationRoutes } from './request/validation-routes.ts'
import { collectRoutes, type Route } from './routes.ts'
import { taskRoutes } from './task/task-routes.ts'

const registrations = [
  homeRoutes,
  textRoutes,
  ruleSetRoutes,
  callRoutes,
  questionRoutes,
  proposalRoutes,
  draftRoutes,
  documentRoutes(showDraft),
  screeningRoutes,
  evaluationRoutes,
  evaluatorRoutes,
  rankingRoutes,
  decisionRoutes,
  singleDecisionRoutes,
  reserveRoutes,
  revocationRoutes,
  verificationRoutes,
  grantRoutes,
  bankAccountRoutes,
  contractRoutes,
  reportRoutes,
  paymentRoutes,
  terminationRoutes,
  settlementRoutes,
  facilityRulesRoutes,
  expertDaysRoutes,
  assessmentRoutes,
  nominationRoutes,
  missionRoutes,
  offerRoutes,
  planRoutes,
  missionReportRoutes,
  silenceRoutes,
  feeRoutes,
  rosterRoutes,
  accountRoutes,
  requestRoutes,
  requestDraftRoutes,
  endorsementRoutes,
  consultationRoutes,
  nominationAnswerRoutes,
  validationRoutes,
  reviewRoutes,
  followUpRoutes,
  expertiseRoutes,
  messageRoutes,
  mailboxRoutes,
  taskRoutes,
  signInRoutes,
  registerRoutes,
  profileRoutes,
  keptFormRoutes,
  organisationRoutes,
  peopleRoutes,
  staffRoutes,
  letterApplicantRoutes,
  auditRoutes,
  holdRoutes,
  clockRoutes,
  openApiRoutes(() => allRoutes()),
]

let collected: Route[] | undefined

/** Every route of the application: add a noun's to the list above. */
export function allRoutes(): readonly Route[] {
  collected ??= collectRoutes(registrations)
  return collected
}
