import type { RuleSet } from '../../domain/call/rule-set.ts'
import type { Brief, CallBrief, ProposalBrief, StageBrief } from '../../domain/case/briefs.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'
import { transact } from '../transaction.ts'
import { type CaseFile, positionOf } from './case-file.ts'

/** Reads a call for its workflow, in one snapshot. */
export const takeUpCall = (db: Database, id: string): Promise<CallBrief> =>
  snapshot(db, async (trx) => {
    const file = await readCase(trx, id)
    return {
      ...briefOf(file),
      pending: { 'envelope.freed': await freedMoney(trx, id) },
      stages: await stagesOf(trx, id),
    }
  })

/** Reads a proposal for its workflow, in one snapshot. */
export const takeUpProposal = (db: Database, id: string): Promise<ProposalBrief> =>
  snapshot(db, async (trx) => {
    const file = await readCase(trx, id)
    const proposal = await trx
      .selectFrom('proposal')
      .select('call_id')
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow()
    return {
      ...briefOf(file),
      pending: {
        'decision.proposed': await ownDecisions(trx, id),
        'message.unreached': await openTelephoneTasks(trx, file),
      },
      stages: await stagesOf(trx, proposal.call_id),
    }
  })

/** Reads a request or a mission for its workflow, in one snapshot: what is particular to a phase is read when it begins. */
export const takeUpCase = (db: Database, id: string): Promise<Brief> =>
  snapshot(db, async (trx) => {
    const file = await readCase(trx, id)
    return { ...briefOf(file), pending: { 'message.unreached': await openTelephoneTasks(trx, file) } }
  })

const snapshot = <T>(db: Database, read: (trx: Trx) => Promise<T>): Promise<T> =>
  transact(db, read, 'start transaction isolation level repeatable read, read only')

async function readCase(trx: Trx, id: string): Promise<CaseFile> {
  const file = await trx.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!file) throw notFound('case')
  return file
}

const briefOf = (file: CaseFile): Omit<Brief, 'pending'> => ({
  position: positionOf(file),
  seen: file.engine_no,
  onHold: file.hold_reason !== null,
})

/** The stages of a call as its workflows follow them. Before publication there are none: deadlines are counted from it. */
async function stagesOf(trx: Trx, callId: string): Promise<StageBrief[]> {
  const call = await trx
    .selectFrom('call')
    .select(['rule_set', 'published_at'])
    .where('case_id', '=', callId)
    .executeTakeFirstOrThrow()
  const rows = await trx.selectFrom('call_stage').selectAll().where('call_id', '=', callId).orderBy('stage').execute()
  return rows.map((row) => stageBrief(call.rule_set, row))
}

type StageRow = { stage: number; opens_at: Date; deadline_at: Date; evaluate_by: Date | null; released_at: Date | null }

function stageBrief(rules: RuleSet, row: StageRow): StageBrief {
  const stage = rules.stages[row.stage - 1]!
  const deadlineAt = row.deadline_at.getTime()
  return {
    stage: row.stage,
    key: stage.key,
    evaluators: stage.evaluators,
    deadlineAt,
    settledAt: deadlineAt + rules.settlingMinutes * 60_000,
    evaluateBy: row.evaluate_by?.getTime() ?? deadlineAt + stage.evaluateWithinDays * 86_400_000,
    draftReminders: row.stage === 1 ? reminders(rules, row) : [],
    isReleased: row.released_at !== null,
  }
}

/** Reminders to unsubmitted drafts, those before the opening left out. Later stages remind by their invitation's task. */
const reminders = (rules: RuleSet, { opens_at, deadline_at }: StageRow): number[] =>
  rules.draftReminderHours
    .map((hours) => deadline_at.getTime() - hours * 3_600_000)
    .filter((at) => at > opens_at.getTime())
    .sort((a, b) => a - b)

/** Freed money that nobody has yet offered to the reserve list or left. */
async function freedMoney(trx: Trx, callId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('audit_entry')
    .select('detail')
    .where('case_id', '=', callId)
    .where('type', '=', 'envelope.freed')
    .execute()
  const subjects = rows.map((row) => String(row.detail.subject))
  const dealtWith = await trx
    .selectFrom('task')
    .select('subject')
    .where('case_id', '=', callId)
    .where('kind', '=', 'promote-reserve')
    .where('state', '=', 'done')
    .execute()
  return subjects.filter((subject) => !dealtWith.some((task) => task.subject === subject))
}

/** A decision on this proposal alone that is proposed or approved, but not yet released. */
async function ownDecisions(trx: Trx, proposalId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('decision')
    .select('id')
    .where('case_id', '=', proposalId)
    .where('status', 'in', ['proposed', 'approved'])
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Messages that did not reach the applicant and that somebody was asked to telephone about in this phase. */
async function openTelephoneTasks(trx: Trx, file: CaseFile): Promise<string[]> {
  const rows = await trx
    .selectFrom('task')
    .select('subject')
    .where('case_id', '=', file.id)
    .where('phase_no', '=', file.phase_no)
    .where('kind', '=', 'telephone')
    .where('state', '=', 'open')
    .execute()
  return rows.map((row) => row.subject)
}
