import { type RawBuilder, sql } from 'kysely'
import type { TaskHolder, TaskKind } from '../../domain/task/task-kinds.ts'
import type { Database, Trx } from '../database.ts'
import { prepared } from '../prepared.ts'
import { isTaskWait, taskWaitKeyOf } from '../task/task-wait.ts'
import { holderNow } from '../task/vacant-post.ts'

/**
 * What a case waits for: a task that somebody has, or something that nobody was asked for (its wait's key, such as
 * `opening`). `dueAt`: when a task should be answered; `nextAt`: when something happens by itself.
 */
export type NextStep = {
  caseId: string
  task: {
    id: string
    kind: TaskKind
    subject: string
    holder: TaskHolder
    ownerId: string | null
    ownerName: string | null
    organisationId: string | null
    isOverdue: boolean
  } | null
  wait: string | null
  dueAt: Date | null
  nextAt: Date | null
}

const waitingFor = (isOneOf: (column: string) => RawBuilder<boolean>) => sql<Row>`
    select t.case_id, t.id, t.kind, t.subject, ${holderNow('t.holder')} as holder, t.owner_id, p.name as owner_name, t.organisation_id, t.due_at < facility_now() as is_overdue,
      null as key, t.due_at, w.next_at
    from task t
      left join wait w on w.case_id = t.case_id and w.phase_no = t.phase_no and w.key = ${taskWaitKeyOf('t.id')}
      left join person p on p.id = t.owner_id
    where t.state = 'open' and ${isOneOf('t.case_id')}
    union all
    select w.case_id, null, null, null, null, null, null, null, null, w.key, null, w.next_at
    from wait w where not ${isTaskWait('w.key')} and ${isOneOf('w.case_id')}
    order by case_id, due_at nulls last, next_at nulls last, key`

const waitingForAll = prepared((_, caseIds: readonly string[]) =>
  waitingFor((column) => sql`${sql.ref(column)} = any(${caseIds}::uuid[])`),
)
/** Of a list PostgreSQL expects ten, and would plan this anew each time because there is one. */
const waitingForOne = prepared((_, caseId: string) => waitingFor((column) => sql`${sql.ref(column)} = ${caseId}`))

/** The open tasks and waits of cases, for each case in the order in which they fall due. Pages say "Next: …" from the first. */
export async function nextSteps(db: Database | Trx, caseIds: readonly string[]): Promise<Map<string, NextStep[]>> {
  const rows = await waitingForAll(db, caseIds)
  return Map.groupBy(rows.map(toStep), (step) => step.caseId)
}

export const nextStepsOf = async (db: Database | Trx, caseId: string): Promise<NextStep[]> =>
  (await waitingForOne(db, caseId)).map(toStep)

type Row = {
  case_id: string
  id: string | null
  kind: TaskKind | null
  subject: string | null
  holder: TaskHolder | null
  owner_id: string | null
  owner_name: string | null
  organisation_id: string | null
  is_overdue: boolean | null
  key: string | null
  due_at: Date | null
  next_at: Date | null
}

const toStep = (row: Row): NextStep => ({
  caseId: row.case_id,
  task: row.id
    ? {
        id: row.id,
        kind: row.kind!,
        subject: row.subject!,
        holder: row.holder!,
        isOverdue: row.is_overdue!,
        ownerId: row.owner_id,
        ownerName: row.owner_name,
        organisationId: row.organisation_id,
      }
    : null,
  wait: row.key,
  dueAt: row.due_at,
  nextAt: row.next_at,
})
