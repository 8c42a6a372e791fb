import { paths } from '../domain/shared/paths.ts'
import type { BrowserPerson, Json } from './browser-person.ts'
import { keyOf, proposalStates, type Stage } from './stage.ts'

export type CaseReport = {
  key: string
  kind: 'call' | 'proposal'
  reference: string | null
  title: string
  status: string
  /** Every status the case passed through, with the instant (ISO) at which it came into it. */
  way: { status: string; stage: number; at: string }[]
  letters: string[]
  messages: number
  /** Messages that stand twice in somebody's inbox: must be none. */
  repeated: string[]
  paid: string
  exceptions: Record<string, number>
  historyEvents: number
}

/** Reads what became of every case, through the auditor's pages. */
export async function collectCases(stage: Stage, auditor: BrowserPerson, historyLength: (kind: 'call' | 'proposal', id: string) => Promise<number>): Promise<CaseReport[]> {
  const call = await collectCase(auditor, { key: 'call', kind: 'call', id: stage.callId }, historyLength)
  const states = await proposalStates(auditor, stage.callId)
  const proposals: CaseReport[] = []
  for (const { id } of states) proposals.push(await collectCase(auditor, { key: keyOf(stage.proposalIds, id) ?? id, kind: 'proposal', id }, historyLength))
  return [call, ...proposals.sort((a, b) => (a.key < b.key ? -1 : 1))]
}

async function collectCase(auditor: BrowserPerson, { key, kind, id }: { key: string; kind: 'call' | 'proposal'; id: string }, historyLength: (kind: 'call' | 'proposal', id: string) => Promise<number>): Promise<CaseReport> {
  const { case: file, entries, messages, exceptions, paid } = await auditor.get(`${paths.audit(id)}?all=yes`)
  return {
    key,
    kind,
    reference: file.reference,
    title: file.title,
    status: file.status,
    way: wayOf(entries),
    letters: messages.filter((message: Json) => message.isLetter && message.state !== 'withdrawn').map((message: Json) => message.template.replace(/^letter\//, '')),
    messages: messages.length,
    repeated: repeats(messages),
    paid,
    exceptions: countBy(exceptions, (exception) => exception.kind),
    historyEvents: await historyLength(kind, id),
  }
}

/** The statuses in the order in which the audit trail first shows them, changes only. */
function wayOf(entries: Json[]): CaseReport['way'] {
  const way: CaseReport['way'] = []
  for (const { status, stage, at } of entries) {
    const last = way.at(-1)
    if (last?.status !== status || last?.stage !== stage) way.push({ status, stage, at })
  }
  return way
}

function repeats(messages: Json[]): string[] {
  const seen = new Map<string, number>()
  for (const { eventId, recipientId, template } of messages) {
    const name = `${template} ${eventId} ${recipientId}`
    seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  return [...seen].filter(([, count]) => count > 1).map(([name]) => name)
}

function countBy(items: Json[], nameOf: (item: Json) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1
  return counts
}
