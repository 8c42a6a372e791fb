import type { Rehearsal } from './rehearse.ts'

/** The rehearsal as lines for a person: each case's way with dates, then what was expected and did not hold, then where the time went. */
export function printRehearsal({ title, cases, findings, holds, where }: Rehearsal): string {
  const { seconds } = where
  return [
    title,
    '',
    ...cases.flatMap((one) => [
      `${one.key}${one.reference ? ` ${one.reference}` : ''}: ${one.status} (${one.messages} messages, ${one.historyEvents} events in the engine${one.paid === '0.00' ? '' : `, ${one.paid} paid`})`,
      `    ${one.way.map(({ status, at }) => `${at.slice(0, 10)} ${status}`).join(' → ')}`,
    ]),
    '',
    ...findings
      .filter((finding) => !finding.holds)
      .map(
        ({ case: name, what, expected, found }) =>
          `NOT AS EXPECTED: ${name}, ${what}: expected ${expected || 'none'}, found ${found || 'none'}`,
      ),
    ...findings
      .filter(({ case: name, holds: isFine }) => isFine && (name === 'mail' || name === 'ledger'))
      .map(({ case: name, what, found }) => `${name}: ${what}: ${found || 'none'}`),
    `${findings.filter((finding) => finding.holds).length} of ${findings.length} expectations hold.${holds ? '' : ' This rehearsal failed.'}`,
    `${where.deeds} deeds, ${where.stops} stops of the clock, ${where.forwarded} workflows brought forward.`,
    `${seconds.all} s: people ${seconds.people} s, waiting for quiet ${seconds.quiet} s, bringing forward ${seconds.forward} s.`,
  ].join('\n')
}
