import type { TrailEntry } from '../../db/audit/audit-queries.ts'

type Shown = string | number | { key: string } | { instant: string }
type Fact = { label: { key: string }; value: Shown }

/** One line of the trail: what happened in a sentence, and those of its details that say something to a reader. */
export function entryView(entry: TrailEntry) {
  return {
    no: entry.no,
    at: entry.at,
    what: { key: `event.${entry.type}` },
    who: entry.who,
    role: null,
    onBehalfOf: entry.on_behalf_of,
    facts: factsOf(entry),
    reason: entry.reason,
    ruleVersion: entry.rule_version,
  }
}

const shownDetails: Record<string, (value: unknown) => Shown | null> = {
  taskKind: (value) => ({ key: `task.kind.${String(value)}` }),
  outcome: (value) => String(value),
  dueAt: (value) => ({ instant: String(value) }),
  deadlineAt: (value) => ({ instant: String(value) }),
  arrivedAt: (value) => ({ instant: String(value) }),
  version: (value) => Number(value),
  period: (value) => Number(value),
  slot: (value) => String(value),
}

function factsOf({ detail, status, stage }: TrailEntry): Fact[] {
  const facts = Object.entries(shownDetails).flatMap(([name, show]) => {
    const value = detail[name] === undefined || detail[name] === null ? null : show(detail[name])
    return value === null ? [] : [{ label: { key: `audit.fact.${name}` }, value }]
  })
  return status ? [...facts, { label: { key: 'audit.fact.status' }, value: `${status} (${stage})` }] : facts
}
