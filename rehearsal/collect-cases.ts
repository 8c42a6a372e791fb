import type { CaseKind } from '../domain/shared/ids.ts'
import { formatAmount } from '../domain/shared/money.ts'
import { keyOf, requestKeyOf, type Stage } from './stage.ts'
import type { Watch } from './watch.ts'

export type CaseReport = {
  key: string
  id: string
  kind: CaseKind
  reference: string | null
  title: string
  status: string
  onHold: string | null
  /** Every status the case passed through, with the instant (ISO) at which it came into it. */
  way: { status: string; stage: number; at: string }[]
  letters: string[]
  messages: number
  /** Messages that stand twice in somebody's inbox: must be none. */
  repeated: string[]
  /** Money that has left for it: a grant's payments, a mission's fee. */
  paid: string
  /** What stands in the ledger of money. */
  ledger: { committed: string; paid: string; recovered: string }
  /** What stands in the ledger of experts' days. */
  days: { reserved: number; committed: number; paid: number }
  exceptions: Record<string, number>
  historyEvents: number
}

type HistoryLength = (kind: CaseKind, id: string) => Promise<number>

/** What became of every case. */
export async function collectCases(stage: Stage, historyLength: HistoryLength): Promise<CaseReport[]> {
  const reports: CaseReport[] = []
  for (const [key, { id: callId }] of stage.calls) {
    reports.push(await collectCase(stage, { key, kind: 'call', id: callId }, historyLength))
    const proposals: CaseReport[] = []
    for (const { id } of await stage.watch.proposalStates(callId)) {
      proposals.push(
        await collectCase(stage, { key: keyOf(stage.proposalIds, id) ?? id, kind: 'proposal', id }, historyLength),
      )
    }
    reports.push(...proposals.sort((a, b) => (a.key < b.key ? -1 : 1)))
  }
  return [...reports, ...(await collectRequests(stage, historyLength))]
}

/** Every request, each followed by its missions: `statistics`, `statistics/1`, … */
async function collectRequests(stage: Stage, historyLength: HistoryLength): Promise<CaseReport[]> {
  const reports: CaseReport[] = []
  for (const { id, mission } of await stage.watch.requestStates()) {
    const request = requestKeyOf(stage, id) ?? id
    const named =
      mission === null
        ? { key: request, kind: 'request' as const }
        : { key: `${request}/${mission}`, kind: 'mission' as const }
    reports.push(await collectCase(stage, { ...named, id }, historyLength))
  }
  return reports.sort((a, b) => (a.key < b.key ? -1 : 1))
}

async function collectCase(
  { watch }: Stage,
  { key, kind, id }: { key: string; kind: CaseKind; id: string },
  historyLength: HistoryLength,
): Promise<CaseReport> {
  const { file, entries, messages, exceptions, money, days } = await watch.caseRecord(id)
  return {
    key,
    id,
    kind,
    reference: file.reference,
    title: file.title,
    status: file.status,
    onHold: file.hold_reason,
    way: wayOf(entries),
    letters: messages
      .filter((message) => message.is_letter)
      .map((message) => message.template.replace(/^letter\//, '')),
    messages: messages.length,
    repeated: repeats(messages),
    paid: formatAmount(kind === 'mission' ? await watch.feePaid(id) : money.paid, 'EUR'),
    ledger: {
      committed: formatAmount(money.committed, 'EUR'),
      paid: formatAmount(money.paid, 'EUR'),
      recovered: formatAmount(money.recovered, 'EUR'),
    },
    days: { reserved: Number(days.reserved), committed: Number(days.committed), paid: Number(days.paid) },
    exceptions: countBy(exceptions.map(({ kind: name }) => name)),
    historyEvents: await historyLength(kind, id),
  }
}

type CaseRecord = Awaited<ReturnType<Watch['caseRecord']>>

/** The statuses in the order in which the audit trail first shows them, changes only. */
function wayOf(entries: CaseRecord['entries']): CaseReport['way'] {
  const way: CaseReport['way'] = []
  for (const { status, stage, at } of entries) {
    const last = way.at(-1)
    if (status !== null && stage !== null && (last?.status !== status || last.stage !== stage))
      way.push({ status, stage, at: at.toISOString() })
  }
  return way
}

function repeats(messages: CaseRecord['messages']): string[] {
  const counts = countBy(
    messages.map(({ template, audit_id, recipient_id }) => `${template} ${audit_id} ${recipient_id}`),
  )
  return Object.keys(counts).filter((name) => counts[name]! > 1)
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
