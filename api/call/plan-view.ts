import { readCall } from '../../db/call/call-queries.ts'
import { type EventType, eventsOf } from '../../domain/events.ts'
import { messagePlan, type PlannedMessage } from '../../domain/message-plan.ts'
import { taskKinds } from '../../domain/task/task-kinds.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './call-head.ts'

/** What happens to requests, missions and experts is no part of a call. */
const eventsAroundCalls: readonly string[] = [eventsOf.call, eventsOf.proposal, eventsOf.any, eventsOf.facility].flat()

/** The whole communication plan of a call and its proposals: at which event who gets which message. */
export async function planView(request: Asked) {
  const call = await readCall(request.db, request.standing.id)
  const planned = Object.entries(messagePlan).filter(([type]) => eventsAroundCalls.includes(type))
  const rows = planned.flatMap(([type, messages]) =>
    messages.flatMap(ofCalls).map((message) => ({ cells: cellsOf(type as EventType, message) })),
  )
  return { ...headOf(call, true), rows }
}

/** Where an event may be of any case, only the tasks that calls and proposals have. */
function ofCalls(message: PlannedMessage): PlannedMessage[] {
  if (!message.forTasks) return [message]
  const forTasks = message.forTasks.filter((kind) => !['request', 'mission'].includes(taskKinds[kind].on))
  return forTasks.length > 0 ? [{ ...message, forTasks }] : []
}

const cellsOf = (type: EventType, { to, template, letter, forTasks, repeatable }: PlannedMessage) => [
  [
    { key: `call.plan.event.${type.replace('.', '-')}` },
    ...(forTasks ?? []).map((kind) => ({ text: { key: `call.task.${kind}` }, tag: '' })),
  ],
  { key: `call.plan.to.${to}` },
  { key: `call.plan.kind.${letter ? `letter-${letter}` : repeatable ? 'receipt' : 'notice'}` },
  { text: template.replace(/\{\w+\}/, '…'), soft: true as const },
]
