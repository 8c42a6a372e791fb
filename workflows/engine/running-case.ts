import { condition } from '@temporalio/workflow'
import type { EngineContext } from '../../domain/case/actor.ts'
import type { Brief } from '../../domain/case/briefs.ts'
import { routeOf } from '../../domain/event-routing.ts'
import type { CaseEvent, EventType, Position } from '../../domain/events.ts'
import { type TaskKind, taskWaitKey } from '../../domain/task/task-kinds.ts'
import { act } from './activities.ts'
import { othersGoFirst, Roads } from './roads.ts'

export type Question = { subject?: string; dueAt?: number }

/**
 * A case as its workflow sees it: where it stands, which events it has taken up, and the two ways to wait.
 * `ask` waits for somebody, `until` for something. Both begin by writing themselves down in the record, so a workflow
 * started anywhere continues there.
 */
export class RunningCase<B extends Brief> {
  readonly id: string
  brief!: B
  position!: Position
  /** The last event taken up; advances only by take-up and by signals, never by a command's result. */
  seen = -1
  /** The last event that the record knows to be acted on. */
  noted = -1
  /** Why the case should be taken up again; empty while all is well. */
  again = ''
  failure: unknown
  private inbox: CaseEvent[] = []
  private readonly answers = new Map<string, string>()
  private readonly pending = new Map<string, string[]>()
  private readonly sideRoads = new Map<EventType, (subject: string) => Promise<unknown>>()
  private readonly roads = new Roads()
  /** Waits whose time has come: due in the record until the road that waited has gone on. */
  private readonly passed = new Set<string>()

  constructor(id: string) {
    this.id = id
  }

  /** Events that came before the take-up are kept until it is there to compare their numbers with. */
  receive(events: CaseEvent[]): void {
    this.inbox.push(...events)
    if (this.brief) this.drain()
  }

  takeUp(brief: B): void {
    this.brief = brief
    this.position = brief.position
    this.seen = brief.seen
    for (const [type, subjects] of Object.entries(brief.pending)) this.pending.set(type, [...subjects])
    this.again = ''
    this.drain()
  }

  private drain(): void {
    for (const event of this.inbox.splice(0)) {
      if (event.no <= this.seen) continue
      if (event.previousNo > this.seen) this.again = 'an event is missing: this engine is older than the record'
      this.seen = event.no
      this.moveTo(event)
      if (event.taskId && event.answer !== undefined) this.answers.set(event.taskId, event.answer)
      if (event.subject) this.hear(event.type, event.subject)
      if (routeOf(event.type) === 'take-up') this.again = event.type
    }
  }

  private hear(type: EventType, subject: string): void {
    const road = this.sideRoads.get(type)
    if (road) this.goAside(road, subject)
    else this.pending.set(type, [...(this.pending.get(type) ?? []), subject])
  }

  /** Takes the position that an event or a command's result carries, unless it is older than what is known. */
  moveTo(position: Position): void {
    if (position.phaseNo <= this.position.phaseNo) return
    const { phaseNo, status, stage, isOpen } = position
    this.position = { phaseNo, status, stage, isOpen }
  }

  isIn(stage: number | null, ...statuses: string[]): boolean {
    return (
      this.position.isOpen &&
      (stage === null || this.position.stage === stage) &&
      statuses.includes(this.position.status)
    )
  }

  /** Subjects of an event of this type that nobody has dealt with yet; they are taken. */
  takePending(type: EventType): string[] {
    const subjects = this.pending.get(type) ?? []
    this.pending.delete(type)
    return subjects
  }

  hasPending = (type: EventType): boolean => (this.pending.get(type)?.length ?? 0) > 0

  /** From now on an event of this type starts a side road beside the procedure, also for those that are pending. */
  alongside(type: EventType, road: (subject: string) => Promise<unknown>): void {
    this.sideRoads.set(type, road)
    for (const subject of this.takePending(type)) this.goAside(road, subject)
  }

  private goAside(road: (subject: string) => Promise<unknown>, subject: string): void {
    road(subject).catch((failure: unknown) => {
      this.failure = failure
    })
  }

  get context(): EngineContext {
    return { caseId: this.id, phaseNo: this.position.phaseNo, seen: this.noted }
  }

  /** Does an automatic step with a command of the record; takes over the position after it. */
  async step<R>(command: (context: EngineContext) => Promise<R>, context: Partial<EngineContext> = {}): Promise<R> {
    const turn = this.roads.takeTurn()
    if (turn) await turn
    try {
      return this.after(await command({ ...this.context, ...context }))
    } finally {
      this.roads.endTurn()
    }
  }

  /**
   * The step with which a road comes to rest. Only the last of the roads that are under way tells the record what was seen
   * and which waits have passed: until then the case counts as behind, and a travelling clock stands still for it.
   */
  private async rest<R>(phaseNo: number, command: (context: EngineContext) => Promise<R>): Promise<R> {
    const turn = this.roads.takeTurn()
    if (turn) await turn
    try {
      if (this.hasNews) await othersGoFirst()
      const isLast = this.roads.isLast
      const seen = isLast ? this.seen : this.noted
      const closes = isLast ? [...this.passed] : []
      const result = await command({ ...this.context, phaseNo, seen, ...(closes.length > 0 ? { closes } : {}) })
      this.noted = Math.max(this.noted, seen)
      for (const key of closes) this.passed.delete(key)
      return this.after(result)
    } finally {
      this.roads.endTurn()
    }
  }

  private after<R>(result: R): R {
    if (hasPosition(result)) this.moveTo(result.position)
    return result
  }

  /**
   * Asks a task of whoever it concerns and returns the answer, `'lapsed'` when silence ended it, or `'moot'` when the
   * case left the phase. Reminders and escalation happen on the way, each decided by the record's clock.
   */
  async ask(kind: TaskKind, question: Question = {}): Promise<string> {
    const phase = this.position.phaseNo
    let task = await this.rest(phase, (x) => act.openTask(x, { kind, ...question }))
    if (task.state === 'moot' && this.position.phaseNo === phase) return this.standStill()
    const isOver = () => this.answers.has(task.id) || this.position.phaseNo !== phase
    for (let early = 0; task.state === 'open'; ) {
      if (await this.roads.wait(isOver, task.nextAt)) return this.answers.get(task.id) ?? 'moot'
      task = await this.step((x) => act.actOnDueTask(x, task.id), { phaseNo: phase })
      if (task.state === 'open' && task.nextAt !== null && task.nextAt <= Date.now()) {
        early += 1 // our clock is ahead of the record's
        if (await this.roads.wait(isOver, Date.now() + 1000 * 2 ** Math.min(early, 9)))
          return this.answers.get(task.id) ?? 'moot'
      }
    }
    if (task.state === 'lapsed') this.passed.add(taskWaitKey(task.id))
    return task.state === 'done' ? (task.answer ?? '') : task.state
  }

  /**
   * Waits for something that nobody was asked for: true when the case has left the phase or `enough` holds, false when
   * the instant (epoch milliseconds) has come. Without an instant it only ends the first way.
   */
  async until(key: string, at: number | null = null, enough: () => boolean = () => false): Promise<boolean> {
    const phase = this.position.phaseNo
    this.passed.delete(key)
    await this.rest(phase, (x) => act.openWait(x, key, at))
    const happened = await this.roads.wait(() => this.position.phaseNo !== phase || enough(), at)
    if (this.position.phaseNo === phase) this.passed.add(key)
    return happened
  }

  /** The record does not let the question be asked (the case is on hold, or has moved on): nothing goes on until it is taken up again. */
  private async standStill(): Promise<never> {
    this.again = 'not to be asked'
    await condition(() => false)
    throw new Error('unreachable')
  }

  /** Something that the record has not been told: an event that was taken up, a wait that has passed. */
  private get hasNews(): boolean {
    return this.seen > this.noted || this.passed.size > 0
  }

  /** What no resting step has told the record (an event that asked nothing, a wait that led to nothing) costs one small note. */
  async keepNoted(): Promise<never> {
    for (;;) {
      await condition(() => this.hasNews && this.roads.areIdle)
      await this.rest(this.position.phaseNo, (x) => act.noteSeen(x))
    }
  }

  get isQuiet(): boolean {
    return this.roads.areQuiet
  }
}
const hasPosition = (result: unknown): result is { position: Position } =>
  typeof result === 'object' && result !== null && 'position' in result && typeof result.position === 'object'
