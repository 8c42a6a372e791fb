import { type RawBuilder, sql } from 'kysely'

/**
 * A case that its workflow should have carried on: open, not on hold, and either without any wait, or with events that
 * the workflow has not taken up, or with a wait past due. Drafts have no workflow yet. For `case_file` under the alias `f`.
 */
export const isBehind: RawBuilder<boolean> = sql<boolean>`(
  f.is_open and f.hold_reason is null and f.engine_no > 0
  and (f.seen_no < f.engine_no
    or not exists (select from wait w where w.case_id = f.id)
    or exists (select from wait w where w.case_id = f.id and w.next_at <= (select facility_now()))))`
