import type { ApplicationTable } from './application.ts'
import type { AssessmentTable } from './assessment.ts'
import type { AuditEntryTable } from './audit-entry.ts'
import type { BankAccountTable } from './bank-account.ts'
import type { CallTable } from './call.ts'
import type { CallQuestionTable } from './call-question.ts'
import type { CallStageTable } from './call-stage.ts'
import type { CapturedMailTable } from './captured-mail.ts'
import type { CaseFileTable } from './case-file.ts'
import type { ClockTable } from './clock.ts'
import type { ConsultationTable } from './consultation.ts'
import type { ContractVersionTable } from './contract-version.ts'
import type { DecisionTable } from './decision.ts'
import type { DecisionEntryTable } from './decision-entry.ts'
import type { DocumentTable } from './document.ts'
import type { DraftReadingTable } from './draft-reading.ts'
import type { EmailAddressTable } from './email-address.ts'
import type { EnvelopeTable } from './envelope.ts'
import type { EvaluationTable } from './evaluation.ts'
import type { ExceptionTable } from './exception.ts'
import type { ExpertTable } from './expert.ts'
import type { ExpertAccountTable } from './expert-account.ts'
import type { ExpertAsValidatedTable } from './expert-as-validated.ts'
import type { FacilityTable } from './facility.ts'
import type { FacilityRulesTable } from './facility-rules.ts'
import type { FeeTable } from './fee.ts'
import type { FindingTable } from './finding.ts'
import type { FundingSourceTable } from './funding-source.ts'
import type { HelpInvitationTable } from './help-invitation.ts'
import type { JourneyTable } from './journey.ts'
import type { KeptFormTable } from './kept-form.ts'
import type { LedgerEntryTable } from './ledger-entry.ts'
import type { MembershipTable } from './membership.ts'
import type { MessageTable } from './message.ts'
import type { MissionTable } from './mission.ts'
import type { MissionReportTable } from './mission-report.ts'
import type { MissionReportDraftTable } from './mission-report-draft.ts'
import type { OrganisationTable } from './organisation.ts'
import type { OutboxEventTable } from './outbox-event.ts'
import type { OutboxLeaseTable } from './outbox-lease.ts'
import type { PaymentTable } from './payment.ts'
import type { PersonTable } from './person.ts'
import type { ProposalTable } from './proposal.ts'
import type { ReferenceCounterTable } from './reference-counter.ts'
import type { ReportTable } from './report.ts'
import type { ReportSubmissionTable } from './report-submission.ts'
import type { RequestTable } from './request.ts'
import type { RequestSubmissionTable } from './request-submission.ts'
import type { ReviewTable } from './review.ts'
import type { RevocationTable } from './revocation.ts'
import type { RoleAssignmentTable } from './role-assignment.ts'
import type { ScreeningTable } from './screening.ts'
import type { SessionTable } from './session.ts'
import type { SettlementTable } from './settlement.ts'
import type { SignInCodeTable } from './sign-in-code.ts'
import type { StageScoreTable } from './stage-score.ts'
import type { StandInTable } from './stand-in.ts'
import type { StepTable } from './step.ts'
import type { SubmissionTable } from './submission.ts'
import type { TaskTable } from './task.ts'
import type { TerminationTable } from './termination.ts'
import type { WaitTable } from './wait.ts'

/** Every table of the record; `test/db/schema.test.ts` compares this with the migrated database. */
export interface DB {
  application: ApplicationTable
  assessment: AssessmentTable
  audit_entry: AuditEntryTable
  bank_account: BankAccountTable
  call: CallTable
  call_question: CallQuestionTable
  call_stage: CallStageTable
  captured_mail: CapturedMailTable
  case_file: CaseFileTable
  clock: ClockTable
  consultation: ConsultationTable
  contract_version: ContractVersionTable
  decision: DecisionTable
  decision_entry: DecisionEntryTable
  document: DocumentTable
  draft_reading: DraftReadingTable
  email_address: EmailAddressTable
  envelope: EnvelopeTable
  evaluation: EvaluationTable
  exception: ExceptionTable
  expert: ExpertTable
  expert_account: ExpertAccountTable
  expert_as_validated: ExpertAsValidatedTable
  facility: FacilityTable
  facility_rules: FacilityRulesTable
  fee: FeeTable
  finding: FindingTable
  funding_source: FundingSourceTable
  help_invitation: HelpInvitationTable
  journey: JourneyTable
  kept_form: KeptFormTable
  ledger_entry: LedgerEntryTable
  membership: MembershipTable
  message: MessageTable
  mission: MissionTable
  mission_report: MissionReportTable
  mission_report_draft: MissionReportDraftTable
  organisation: OrganisationTable
  outbox_event: OutboxEventTable
  outbox_lease: OutboxLeaseTable
  payment: PaymentTable
  person: PersonTable
  proposal: ProposalTable
  reference_counter: ReferenceCounterTable
  report: ReportTable
  report_submission: ReportSubmissionTable
  request: RequestTable
  request_submission: RequestSubmissionTable
  review: ReviewTable
  revocation: RevocationTable
  role_assignment: RoleAssignmentTable
  screening: ScreeningTable
  session: SessionTable
  settlement: SettlementTable
  sign_in_code: SignInCodeTable
  stage_score: StageScoreTable
  stand_in: StandInTable
  step: StepTable
  submission: SubmissionTable
  task: TaskTable
  termination: TerminationTable
  wait: WaitTable
}
