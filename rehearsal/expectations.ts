import type { CaseReport } from './collect-cases.ts'
import type { Scenario } from './scenario.ts'

export type Finding = { case: string; what: string; expected: string; found: string; holds: boolean }

/** Compares what became of every case with what the scenario expects. A case's events in the engine and repeated messages are always looked at. */
export function checkExpectations({ expect }: Scenario, cases: readonly CaseReport[]): Finding[] {
  if (!expect) return []
  return [
    ...Object.keys(expect.calls).flatMap((key) => callFindings(expect, key, cases)),
    ...Object.keys(expect.proposals).flatMap((key) => proposalFindings(expect, key, cases)),
  ]
}

type Expected = NonNullable<Scenario['expect']>

const MOST_EVENTS = 400

function callFindings(expect: Expected, key: string, cases: readonly CaseReport[]): Finding[] {
  const call = cases.find((one) => one.key === key && one.kind === 'call')
  if (!call) return [finding(key, 'is there', 'yes', 'no')]
  const findings = [
    finding(key, 'status', expect.calls[key]!.status, call.status),
    finding(key, 'messages sent twice', '', call.repeated.join(', ')),
  ]
  for (const [kind, count] of Object.entries(expect.calls[key]!.exceptions ?? {})) {
    findings.push(
      finding(
        key,
        `exceptions: ${kind}`,
        String(count),
        String(cases.reduce((sum, one) => sum + (one.exceptions[kind] ?? 0), 0)),
      ),
    )
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
    {
      case: key,
      what: 'events in the engine',
      expected: `at most ${MOST_EVENTS}`,
      found: String(found.historyEvents),
      holds: found.historyEvents <= MOST_EVENTS,
    },
  ]
  if (wanted.way)
    findings.push(
      finding(
        key,
        'way',
        wanted.way.join(' '),
        found.way
          .map(({ status }) => status)
          .filter((status) => status !== 'draft')
          .join(' '),
      ),
    )
  if (wanted.letters) findings.push(finding(key, 'letters', wanted.letters.join(' '), found.letters.join(' ')))
  if (wanted.paid !== undefined) findings.push(finding(key, 'paid', wanted.paid, found.paid))
  return findings
}

const finding = (name: string, what: string, expected: string, found: string): Finding => ({
  case: name,
  what,
  expected,
  found,
  holds: expected === found,
})
