import type { ListedTask } from '../../db/task/task-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import { addDays, dateIn } from '../../domain/shared/working-days.ts'

type Reader = { now: Date; zone: string; actsAs: string | null }

const dayMs = 86_400_000

/** The task list of a person: the first thing, what is due within seven days, and the rest. */
export function sortByTime(tasks: readonly ListedTask[], reader: Reader) {
  const shown = tasks.map((task) => ({
    isSoon: task.due_at.getTime() < reader.now.getTime() + 7 * dayMs,
    view: taskView(task, reader),
  }))
  const [next = null, ...others] = shown
  return {
    count: shown.length,
    soon: shown.filter((task) => task.isSoon).length,
    next: next?.view ?? null,
    thisWeek: others.filter((task) => task.isSoon).map((task) => task.view),
    later: others.filter((task) => !task.isSoon).map((task) => task.view),
  }
}

function taskView(task: ListedTask, reader: Reader) {
  const standsIn = task.owner_id !== null && task.owner_id !== reader.actsAs
  return {
    href: paths.task(task.id),
    title: [{ key: `task.kind.${task.kind}` }, ...(task.reference ? [{ ref: task.reference }] : [])],
    detail: standsIn ? [task.title, { key: 'task.inPlaceOf', values: { name: task.owner_name } }] : task.title,
    tag: dueTag(task.due_at, reader),
  }
}

function dueTag(dueAt: Date, { now, zone }: Reader) {
  if (dueAt < now) return { kind: 'bad', text: { key: 'home.due.overdue' } }
  const on = dateIn(dueAt, zone)
  const today = dateIn(now, zone)
  if (on === today) return { kind: 'due', text: { key: 'home.due.today' } }
  if (on === addDays(today, 1)) return { kind: 'due', text: { key: 'home.due.tomorrow' } }
  return { kind: 'open', text: { key: 'home.due.on', values: { on: { date: on } } } }
}

/** The part of the day, for a greeting. */
export function partOfDay(now: Date, zone: string): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(now),
  )
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
