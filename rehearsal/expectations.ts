import type { CaseReport } from './collect-cases.ts'
import type { Scenario } from './scenario.ts'

export type Finding = { case: string; what: string; expected: string; found: string; holds: boolean }

/** Compares what became of every case with what the scenario expects. A case's events in the engine and repeated messages are always looked at. */
export function checkExpectations({ expect }: Scenario, cases: readonly CaseReport[]): Finding[] {
  if (!expect) return []
  return [
    ...Object.keys(expect.calls).flatMap((key) => callFindings(expect, key, cases)),
    ...Object.keys(expect.proposals).flatMap((key) => proposalFindings(expect, key, cases)),
    ...Object.keys(expect.requests).flatMap((key) => requestFindings(expect.requests[key]!, key, cases)),
  ]
}

type Expected = NonNullable<Scenario['expect']>

/** The most events that a case's workflow may have in the engine over its whole life. */
const mostEvents = { proposal: 400, request: 300, mission: 150 } as const

function callFindings(expect: Expected, key: string, cases: readonly CaseReport[]): Finding[] {
  const call = cases.find((one) => one.key === key && one.kind === 'call')
  if (!call) return [finding(key, 'is there', 'yes', 'no')]
  const findings = [
    finding(key, 'status', expect.calls[key]!.status, call.status),
    finding(key, 'messages sent twice', '', call.repeated.join(', ')),
  ]
  for (const [kind, count] of Object.entries(expect.calls[key]!.exceptions ?? {})) {
    const ofCalls = cases.filter((one) => one.kind === 'call' || one.kind === 'proposal')
    findings.push(finding(key, `exceptions: ${kind}`, String(count), String(exceptionsIn(ofCalls, kind))))
  }
  return findings
}

function proposalFindings(expect: Expected, key: string, cases: readonly CaseReport[]): Finding[] {
  const wanted = expect.proposals[key]!
  const found = cases.find((one) => one.key === key && one.kind === 'proposal')
  if (!found) return [finding(key, 'is there', 'yes', 'no')]
  const findings = [
    finding(key, 'status', wanted.status, found.status),
    finding(key, 'messages sent twice', '', found.repeated.join(', ')),
    eventsFinding(key, found.historyEvents, mostEvents.proposal),
  ]
  if (wanted.way) findings.push(wayFinding(key, wanted.way, found))
  if (wanted.letters) findings.push(finding(key, 'letters', wanted.letters.join(' '), found.letters.join(' ')))
  if (wanted.paid !== undefined) findings.push(finding(key, 'paid', wanted.paid, found.paid))
  if (wanted.ledger) findings.push(finding(key, 'ledger', moneyInWords(wanted.ledger), moneyInWords(found.ledger)))
  return findings
}

const moneyInWords = ({ committed, paid, recovered }: CaseReport['ledger']): string =>
  `${committed} committed, ${paid} paid, ${recovered} recovered`

type Wanted = Expected['requests'][string]

/** A request and all of its missions. */
function requestFindings(wanted: Wanted, key: string, cases: readonly CaseReport[]): Finding[] {
  const found = cases.find((one) => one.key === key && one.kind === 'request')
  if (!found) return [finding(key, 'is there', 'yes', 'no')]
  const missions = cases.filter((one) => one.kind === 'mission' && one.key.startsWith(`${key}/`))
  const findings = [...caseFindings(key, wanted, found), eventsFinding(key, found.historyEvents, mostEvents.request)]
  if (wanted.days) findings.push(finding(key, 'days', inWords(wanted.days), inWords(found.days)))
  for (const [kind, count] of Object.entries(wanted.exceptions ?? {}))
    findings.push(finding(key, `exceptions: ${kind}`, String(count), String(exceptionsIn([found, ...missions], kind))))
  if (wanted.missions) findings.push(finding(key, 'missions', String(wanted.missions.length), String(missions.length)))
  for (const mission of missions) findings.push(...missionFindings(wanted, mission))
  return findings
}

function missionFindings(request: Wanted, found: CaseReport): Finding[] {
  const { key } = found
  const wanted = request.missions?.[Number(key.split('/').at(-1)) - 1]
  const events = eventsFinding(key, found.historyEvents, mostEvents.mission)
  if (!wanted) return [events]
  const fee = wanted.fee === undefined ? [] : [finding(key, 'fee', wanted.fee, found.paid)]
  return [...caseFindings(key, wanted, found), events, ...fee]
}

/** What is looked at on a request and on a mission alike. */
function caseFindings(
  key: string,
  { status, way, letters }: Pick<Wanted, 'status' | 'way' | 'letters'>,
  found: CaseReport,
): Finding[] {
  return [
    finding(key, 'status', status, found.status),
    finding(key, 'messages sent twice', '', found.repeated.join(', ')),
    ...(way ? [wayFinding(key, way, found)] : []),
    ...(letters ? [finding(key, 'letters', letters.join(' '), found.letters.join(' '))] : []),
  ]
}

const inWords = ({ reserved, committed, paid }: NonNullable<Wanted['days']>): string =>
  `${reserved} reserved, ${committed} committed, ${paid} paid`

const exceptionsIn = (cases: readonly CaseReport[], kind: string): number =>
  cases.reduce((sum, one) => sum + (one.exceptions[kind] ?? 0), 0)

/** Every status in order, the draft apart. */
function wayFinding(key: string, wanted: readonly string[], found: CaseReport): Finding {
  const way = found.way.map(({ status }) => status).filter((status) => status !== 'draft')
  return finding(key, 'way', wanted.join(' '), way.join(' '))
}

const eventsFinding = (key: string, events: number, most: number): Finding => ({
  case: key,
  what: 'events in the engine',
  expected: `at most ${most}`,
  found: String(events),
  holds: events <= most,
})

const finding = (name: string, what: string, expected: string, found: string): Finding => ({
  case: name,
  what,
  expected,
  found,
  holds: expected === found,
})
