import { sql } from 'kysely'

/** A role or a membership that is held at this moment (asked for once, not for each row); `table` is its name or alias in the query. */
export const heldNow = (table: string) =>
  sql<boolean>`${sql.ref(`${table}.from_at`)} <= (select facility_now())
    and (${sql.ref(`${table}.to_at`)} is null or ${sql.ref(`${table}.to_at`)} > (select facility_now()))`
