import { sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'
import { isTaskOf } from '../task/is-task-of.ts'
import { mayAsk } from './may-ask.ts'

export type FrameFacts = {
  name: string
  zone: string
  isRehearsal: boolean
  now: Date
  tasks: number
  unread: number
  /** One of the reader's organisations is an institution that may ask for expertise, or has. */
  asks: boolean
  /** One of them is of another kind, or has applied to a call all the same. */
  applies: boolean
}

/** What every page shows around its content: the facility, its clock, and what waits for the reader. */
export async function frameFacts(db: Database, visitor: Visitor): Promise<FrameFacts> {
  const me = visitor.person?.id ?? null
  const organisations = visitor.memberships.map((one) => one.organisationId)
  const { rows } = await sql<FrameFacts>`
    select fa.name, fa.zone, c.is_rehearsal as "isRehearsal", facility_now() as now,
      (select count(*)::integer from message m where m.recipient_id = ${me}::uuid and m.opened_at is null and m.state not in ('held', 'withdrawn')) as unread,
      (select count(*)::integer from task t join case_file f on f.id = t.case_id where ${me}::uuid is not null and t.state = 'open' and ${isTaskOf(visitor)}) as tasks,
      exists (select from organisation o where o.id = any(${organisations}::uuid[])
        and (${mayAsk} or exists (select from request q where q.organisation_id = o.id))) as asks,
      exists (select from organisation o where o.id = any(${organisations}::uuid[])
        and (not ${mayAsk} or exists (select from proposal a where a.organisation_id = o.id))) as applies
    from facility fa, clock c`.execute(db)
  return rows[0]!
}
