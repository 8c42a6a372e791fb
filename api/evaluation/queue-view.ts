import { rulesOfCall } from '../../db/call/call-rules.ts'
import { ownTotals, type QueuedEvaluation, queueOf } from '../../db/evaluation/evaluator-queue.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { fromDecimal, medianOf } from '../../domain/evaluation/score-figure.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { inPoints } from './grid-view.ts'

/** What an evaluator has to do, the earliest due first, and what they have done, with their own median per stage. */
export async function queueView(request: Asked) {
  const rows = (await queueOf(request.db, request.visitor.person!.id)) as QueuedEvaluation[]
  const [next, ...later] = rows.filter((row) => row.status !== 'submitted').map(taskOf)
  const done = rows.filter((row) => row.status === 'submitted')
  return { next: next ?? null, later, done: done.map(doneOf), rounds: await roundsOf(request, done) }
}

function taskOf(row: QueuedEvaluation) {
  const isUndeclared = row.status === 'assigned'
  return {
    href: paths.evaluation(row.id),
    title: [{ ref: row.reference ?? '' }, row.title],
    detail: { key: 'evaluation.queue.due', values: { at: { deadline: row.due_at, zone: row.zone } } },
    action: { key: isUndeclared ? 'evaluation.queue.declare' : 'evaluation.queue.score' },
    tag: isUndeclared
      ? { kind: 'due', text: { key: 'evaluation.status.assigned' } }
      : { kind: 'open', text: { key: 'evaluation.status.declared' } },
  }
}

const doneOf = (row: QueuedEvaluation) => ({
  href: paths.evaluation(row.id),
  title: [{ ref: row.reference ?? '' }, row.title],
  detail: {
    key: 'evaluation.queue.done',
    values: { total: Number(row.total ?? 0), at: { instant: row.submitted_at } },
  },
  tag: { kind: 'good', text: { key: 'evaluation.status.submitted' } },
})

/** One line per stage of a call in which something was submitted. */
async function roundsOf({ db, visitor }: Asked, done: readonly QueuedEvaluation[]) {
  const rounds = new Map(done.map((row) => [`${row.call_id}/${row.stage}`, row]))
  return Promise.all(
    [...rounds.values()].map(async ({ call_id, stage, call_title }) => {
      const totals = await ownTotals(db, { evaluatorId: visitor.person!.id, callId: call_id!, stage })
      const { name, grid } = stageRules((await rulesOfCall(db, call_id!)).rules, stage)
      return {
        call: call_title,
        stage: name,
        count: totals.length,
        median: inPoints(medianOf(totals.map(fromDecimal)) ?? 0),
        maximum: grid.maximum,
      }
    }),
  )
}
