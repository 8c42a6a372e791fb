import type { Database } from '../database.ts'

/** What an envelope is made of. */
export const listFundingSources = (db: Database, callId: string) =>
  db
    .selectFrom('funding_source as s')
    .innerJoin('envelope as e', 'e.id', 's.envelope_id')
    .select(['s.budget_line', 's.amount_minor', 's.last_signing_on', 's.ends_on'])
    .where('e.call_id', '=', callId)
    .orderBy('s.last_signing_on')
    .orderBy('s.id')
    .execute()

/** The newest entries of a call's ledger. */
export const listLedger = (db: Database, callId: string) =>
  db
    .selectFrom('ledger_entry as l')
    .innerJoin('envelope as e', 'e.id', 'l.envelope_id')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .select(['l.at', 'l.kind', 'l.amount_minor', 'l.case_id', 'f.reference'])
    .where('e.call_id', '=', callId)
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(200)
    .execute()
