import type { PlannedKill } from '../db/passing.ts'
import { type KillPoint, killPoints, type ProcessName } from '../domain/kill-points.ts'

/**
 * Draws where processes are to end: every point of every process once before any comes twice, each at a passage that a
 * rehearsal as long as the Silk Routes one reaches. The same seed draws the same plan.
 */
export function drawKillPlan(kills: number, seed: number): PlannedKill[] {
  const random = randomFrom(seed)
  const plan: PlannedKill[] = []
  for (let round: Place[] = []; plan.length < kills; ) {
    if (round.length === 0) round = shuffled(places(), random)
    const { process, point, most } = round.pop()!
    const passage = 1 + Math.floor(random() * most)
    const isTaken = plan.some((kill) => kill.process === process && kill.point === point && kill.passage === passage)
    if (!isTaken) plan.push({ no: plan.length + 1, process, point, passage })
  }
  return plan
}

type Place = { process: ProcessName; point: KillPoint; most: number }

const places = (): Place[] =>
  Object.entries(killPoints).flatMap(([point, { most }]) =>
    Object.entries(most).map(([process, figure]) => ({
      process: process as ProcessName,
      point: point as KillPoint,
      most: figure,
    })),
  )

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items]
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!)
}
