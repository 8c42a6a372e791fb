import type { TrailEntry } from '../../db/audit/audit-queries.ts'
import { ON_BEHALF_SLOT, onBehalfLine } from '../../domain/case/on-behalf.ts'
import type { CaseKind } from '../../domain/shared/ids.ts'
import { paths } from '../../domain/shared/paths.ts'

type Shown = string | number | { key: string } | { instant: string } | { date: string } | { days: number }
type Fact = { label: { key: string }; value: Shown }

/** One line of the trail: what happened in a sentence, and those of its details that say something to a reader. */
export function entryView(entry: TrailEntry, { id, kind }: { id: string; kind: CaseKind }) {
  return {
    no: entry.no,
    at: entry.at,
    what: { key: `event.${entry.type}` },
    who: entry.who,
    role: null,
    onBehalfOf: onBehalfLine(entry.on_behalf_of, entry.on_behalf_note),
    facts: factsOf(entry, kind),
    letterHref: letterHref(id, entry),
    reason: entry.reason,
    ruleVersion: entry.rule_version,
  }
}

/** The letter that was kept, and the one on whose strength something was done. */
function letterHref(caseId: string, { type, detail, on_behalf_document }: TrailEntry): string | null {
  const isKept = type === 'document.stored' && detail.slot === ON_BEHALF_SLOT
  const documentId = isKept ? String(detail.documentId) : on_behalf_document
  return documentId && paths.auditLetter(caseId, documentId)
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
  party: (value) => String(value),
  days: (value) => ({ days: Number(value) }),
  daysWorked: (value) => ({ days: Number(value) }),
  daysAway: (value) => ({ days: Number(value) }),
  startsOn: (value) => ({ date: String(value) }),
  endsOn: (value) => ({ date: String(value) }),
}

function factsOf({ detail, status, stage }: TrailEntry, kind: CaseKind): Fact[] {
  const facts = Object.entries(shownDetails).flatMap(([name, show]) => {
    const value = detail[name] === undefined || detail[name] === null ? null : show(detail[name])
    return value === null ? [] : [{ label: { key: `audit.fact.${name}` }, value }]
  })
  return status ? [...facts, { label: { key: 'audit.fact.status' }, value: statusShown(kind, status, stage) }] : facts
}

/** Only calls and proposals go through the same statuses again in each of their stages. */
const statusShown = (kind: CaseKind, status: string, stage: number | null): Shown =>
  kind === 'request' || kind === 'mission' ? { key: `${kind}.status.${status}` } : `${status} (${stage ?? 1})`
