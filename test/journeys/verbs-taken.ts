import type { Database } from '../../db/database.ts'
import { statusTables } from '../../domain/case/status-tables.ts'

type Entry = { type: string; status: string; phase_no: number; detail: Record<string, unknown> }

/** Where two verbs of a status lead to the same one, what the event says of the verb: a second, hand-written table. */
const toldApart: Record<string, (entry: Entry) => string | undefined> = {
  'proposal eligibility': ({ detail }) => String(detail.result),
  'proposal contracting': byEvent({ 'signing.ended': 'lapse', 'award.refused': 'refuse' }),
  'request endorsement': byEvent({ 'request.endorsed': 'endorse', 'request.passed-on': 'pass-on' }),
  'request matching': byEvent({ 'expert.nominated': 'nominate', 'search.ended': 'end-search' }),
  'mission offered': byEvent({ 'mission.declined': 'decline', 'mission.lapsed': 'lapse' }),
  'mission under-way': byEvent({ 'mission.ended': 'end', 'mission.broken-off': 'break-off' }),
}

function byEvent(verbs: Record<string, string>) {
  return ({ type }: Entry): string | undefined => verbs[type]
}

/** Every verb of every status table, as `request endorsement: pass-on`. */
export const allVerbs = (): string[] =>
  Object.entries(statusTables).flatMap(([kind, table]) =>
    Object.entries(table).flatMap(([status, { verbs }]) =>
      Object.keys(verbs).map((verb) => `${kind} ${status}: ${verb}`),
    ),
  )

/** The verbs by which the cases in the record went from one status to the next, as their audit trail shows it. */
export async function verbsTaken(db: Database): Promise<Set<string>> {
  const entries = await db
    .selectFrom('audit_entry')
    .innerJoin('case_file', 'case_file.id', 'audit_entry.case_id')
    .select(['case_id', 'kind', 'type', 'audit_entry.status', 'audit_entry.phase_no', 'detail'])
    .orderBy('case_id')
    .orderBy('no')
    .execute()
  const taken = new Set<string>()
  for (const trail of Map.groupBy(entries, ({ case_id }) => case_id).values()) {
    for (const [index, entry] of trail.entries()) {
      const before = trail[index - 1]
      if (before && before.phase_no !== entry.phase_no) taken.add(verbOf(entry.kind, before.status!, entry as Entry))
    }
  }
  return taken
}

function verbOf(kind: keyof typeof statusTables, from: string, entry: Entry): string {
  const verbs = Object.entries(statusTables[kind][from]!.verbs).filter(([, to]) => to.includes(entry.status))
  const verb = verbs.length === 1 ? verbs[0]![0] : toldApart[`${kind} ${from}`]?.(entry)
  return `${kind} ${from}: ${verb ?? `${entry.type} to ${entry.status}`}`
}
