import { killPoints } from '../domain/kill-points.ts'
import { describeKill, type KillReport } from './kills.ts'

/** What `--list-kill-points` prints: every point, which process passes it, what stands before and after. */
export const listKillPoints = (): string =>
  Object.entries(killPoints)
    .flatMap(([name, { file, before, after, most }]) => [
      `${name}  (${Object.keys(most).join(', ') || 'not drawn'})  ${file}`,
      `    after:  ${before.what}`,
      `    before: ${after.what}`,
    ])
    .join('\n')

/** Which planned ends came true, in that order, and which points were passed too seldom. */
export function printKills(kills: readonly KillReport[]): string {
  const fired = kills.filter(({ firedAt }) => firedAt !== null).sort((a, b) => (a.firedAt! < b.firedAt! ? -1 : 1))
  const missed = kills.filter(({ firedAt }) => firedAt === null)
  return [
    `${fired.length} of ${kills.length} planned ends of a process came true.`,
    ...fired.map((kill) => `    ${kill.firedAt!.slice(0, 16).replace('T', ' ')} kill -9 ${describeKill(kill)}`),
    ...missed.map((kill) => `NOT DONE: ${describeKill(kill)} was never passed.`),
  ].join('\n')
}
