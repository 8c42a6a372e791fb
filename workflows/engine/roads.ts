import { condition } from '@temporalio/workflow'

/** The roads on which a case goes on side by side: those that take a step, and those that wait. */
export class Roads {
  private busy = 0
  private turn: Promise<void> | undefined
  private readonly waits = new Set<() => boolean>()

  /**
   * One command after the other: two results that came one by one may come together in a replay, and what follows from
   * either must not depend on that. Returns what ends the turn.
   */
  async takeTurn(): Promise<() => void> {
    this.busy += 1
    while (this.turn) await this.turn
    let next = () => {}
    this.turn = new Promise((resolve) => {
      next = resolve
    })
    return () => {
      this.turn = undefined
      this.busy -= 1
      next()
    }
  }

  /** Waits until it is over, or until an instant (epoch milliseconds): then false. */
  async wait(isOver: () => boolean, at: number | null): Promise<boolean> {
    this.waits.add(isOver)
    try {
      if (at === null) {
        await condition(isOver)
        return true
      }
      return await condition(isOver, Math.max(1, at - Date.now()))
    } finally {
      this.waits.delete(isOver)
    }
  }

  get areQuiet(): boolean {
    return this.busy === 0
  }

  /** Only one road is under way: the one that asks. */
  get isLast(): boolean {
    return this.busy === 1
  }

  /** Every road waits, and none of them is about to go on. */
  get areIdle(): boolean {
    return this.busy === 0 && this.waits.size > 0 && ![...this.waits].some((isOver) => isOver())
  }
}

/**
 * Whoever was woken by the same event has taken its next step by then: a condition is looked at again when all that can go
 * on has done so. (A promise costs a workflow far more than elsewhere, because the engine's library keeps its stack.)
 */
export async function othersGoFirst(): Promise<void> {
  let looks = 0
  await condition(() => looks++ > 0)
}
