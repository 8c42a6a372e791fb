import type { SubjectKind } from '../domain/identity/standing.ts'

/** What the `:id` of an address is, by the noun before it. A grant is a proposal's later life. */
const nouns: Record<string, SubjectKind> = {
  calls: 'call',
  proposals: 'proposal',
  grants: 'proposal',
  requests: 'request',
  missions: 'mission',
  experts: 'expert',
  decisions: 'decision',
  evaluations: 'evaluation',
  cases: 'case',
  organisations: 'organisation',
  people: 'person',
  tasks: 'task',
  inbox: 'message',
  messages: 'message',
  mailbox: 'mail',
}

/** The kind of subject of a pattern like `/proposals/:id/draft`; null where it has none. */
export function subjectOf(pattern: string): SubjectKind | null {
  const [, noun = '', id] = pattern.split('/')
  if (id !== ':id') return null
  const kind = nouns[noun]
  if (!kind) throw new Error(`Nobody knows what the id of ${pattern} is: add its noun to api/subject-of.ts.`)
  return kind
}
