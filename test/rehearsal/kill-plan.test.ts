import { describe, expect, it } from 'vitest'
import { killPoints } from '../../domain/kill-points.ts'
import { drawKillPlan } from '../../rehearsal/kill-plan.ts'

const placeOf = ({ process, point }: { process: string; point: string }) => `${process} ${point}`

describe('a kill plan', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawKillPlan(12, 7)).toEqual(drawKillPlan(12, 7))
    expect(drawKillPlan(12, 7)).not.toEqual(drawKillPlan(12, 8))
  })

  it('takes every point of every process once before any a second time', () => {
    const places = Object.entries(killPoints).flatMap(([point, { most }]) =>
      Object.keys(most).map((process) => placeOf({ process, point })),
    )
    const plan = drawKillPlan(places.length + 3, 1)
    expect(plan.slice(0, places.length).map(placeOf).toSorted()).toEqual(places.toSorted())
  })

  it('never names one passage twice, and none beyond what a rehearsal reaches', () => {
    const plan = drawKillPlan(60, 3)
    expect(new Set(plan.map((kill) => `${placeOf(kill)} ${kill.passage}`)).size).toBe(60)
    for (const { process, point, passage } of plan) {
      expect(passage).toBeGreaterThan(0)
      expect(passage).toBeLessThanOrEqual(killPoints[point].most[process]!)
    }
  })
})
