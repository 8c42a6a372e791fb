import { readCall } from '../../db/call/call-queries.ts'
import type { EventType } from '../../domain/events.ts'
import { messagePlan, type PlannedMessage } from '../../domain/message-plan.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './call-head.ts'

/** The whole communication plan of a call: at which event who gets which message. */
export async function planView(request: Asked) {
  const call = await readCall(request.db, request.standing.id)
  const rows = Object.entries(messagePlan).flatMap(([type, messages]) =>
    messages.map((message) => ({ cells: cellsOf(type as EventType, message) })),
  )
  return { ...headOf(call, true), rows }
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
