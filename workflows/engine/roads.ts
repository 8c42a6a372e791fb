import { condition } from '@temporalio/workflow'

/** The roads on which a case goes on side by side: those that take a step, and those that wait. */
export class Roads {
  private busy = 0
  private isTaken = false
  private readonly next: (() => void)[] = []
  private readonly waits = new Set<() => boolean>()

  /**
   * One command after the other: two results that came one by one may come together in a replay, and what follows from
   * either must not depend on that. Undefined where it is one's turn at once, which spares a promise.
   */
  takeTurn(): Promise<void> | undefined {
    this.busy += 1
    if (this.isTaken) return new Promise((resolve) => this.next.push(resolve))
    this.isTaken = true
    return undefined
  }

  endTurn(): void {
    this.busy -= 1
    const next = this.next.shift()
    if (next) next()
    else this.isTaken = false
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
export function othersGoFirst(): Promise<void> {
  let looks = 0
  return condition(() => looks++ > 0)
}
