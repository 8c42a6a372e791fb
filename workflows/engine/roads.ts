import { condition } from '@temporalio/workflow'

/** The roads on which a case goes on side by side: those that take a step, and those that wait. */
export class Roads {
  private busy = 0
  private isTaken = false
  private readonly queue: (() => void)[] = []
  private readonly waits = new Set<Wait>()
  /** Roads whose wait is over and that have not taken a step since. One that ends instead leaves the number too high, which costs a look. */
  private awake = 0

  /**
   * One command after the other: two results that came one by one may come together in a replay, and what follows from
   * either must not depend on that. Undefined when the turn is taken at once.
   */
  takeTurn(): Promise<void> | undefined {
    this.busy += 1
    this.awake = Math.max(0, this.awake - 1)
    if (this.isTaken) return new Promise((begin) => void this.queue.push(begin))
    this.isTaken = true
    return undefined
  }

  endTurn(): void {
    this.busy -= 1
    const begin = this.queue.shift()
    if (begin) begin()
    else this.isTaken = false
  }

  /** Waits until it is over, or until an instant (epoch milliseconds): then false. */
  async wait(isOver: () => boolean, at: number | null): Promise<boolean> {
    const wait = { isOver, at }
    this.waits.add(wait)
    try {
      if (at === null) {
        await condition(isOver)
        return true
      }
      return await condition(isOver, Math.max(1, at - Date.now()))
    } finally {
      this.waits.delete(wait)
      this.awake += 1
    }
  }

  /**
   * Whoever was woken by the same event has taken its next step by then: a condition is looked at again when all that can
   * go on has done so. (A promise costs a workflow far more than elsewhere, because the engine's library keeps its stack,
   * and so does a look: hence none where no other road can be on its way.)
   */
  async othersGoFirst(): Promise<void> {
    if (this.awake === 0 && ![...this.waits].some(isEnding)) return
    let looks = 0
    await condition(() => looks++ > 0)
    this.awake = 0
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
    return this.busy === 0 && this.waits.size > 0 && ![...this.waits].some(({ isOver }) => isOver())
  }
}

type Wait = { isOver: () => boolean; at: number | null }
const isEnding = ({ isOver, at }: Wait): boolean => isOver() || (at !== null && at <= Date.now())
