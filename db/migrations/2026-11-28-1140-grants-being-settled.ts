import { type Kysely, sql } from 'kysely'

/**
 * A terminated grant whose balance or recovery is open is a case that somebody has to carry on: its workflow is started by
 * the reconciler, as that of any open case that waits for nothing, and asks for what is missing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update case_file f set status = 'settling', is_open = true, phase_no = phase_no + 1
      where f.kind = 'proposal' and f.status = 'terminated'
        and exists (select from payment y where y.proposal_id = f.id and y.status in ('due', 'ordered'))`.execute(db)
}
