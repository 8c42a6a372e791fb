import { rulesOfCall } from '../../db/call/call-rules.ts'
import {
  evaluationsOfProposal,
  evaluationTasksOf,
  type ProposalEvaluation,
  proposalHead,
} from '../../db/evaluation/evaluation-queries.ts'
import { candidatesFor, type EvaluatorCandidate } from '../../db/evaluation/evaluator-candidates.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { evaluationStatus } from '../../domain/evaluation/evaluation-status.ts'
import type { Asked } from '../asked.ts'
import { evaluationTag } from './evaluation-tag.ts'

/** For the officer: who sits where, whom nobody was found for, and the evaluators of the call with what they have in hand. */
export async function evaluatorsView(request: Asked, proposalId: string) {
  const { db } = request
  const head = await proposalHead(db, proposalId)
  const { rules } = await rulesOfCall(db, head.call_id)
  const evaluations = (await evaluationsOfProposal(db, proposalId)).filter(({ stage }) => stage === head.stage)
  const tasks = await evaluationTasksOf(db, proposalId)
  const candidates = await candidatesFor(db, { proposalId, stage: head.stage })
  return {
    id: proposalId,
    reference: head.reference,
    title: head.title,
    stage: stageRules(rules, head.stage).name,
    wanted: request.may('evaluator.find') ? tasks.filter(({ kind }) => kind === 'find-evaluator').map(seatOf) : [],
    free: candidates.filter(({ barrier }) => barrier === null).map(optionOf),
    seatColumns: [
      { label: { key: 'evaluation.evaluators.seat' }, isNumber: true },
      ...columns('evaluator', 'status', 'since', 'why'),
    ],
    seats: evaluations.map((evaluation) => ({ cells: seatCells(evaluation) })),
    replaceable: request.may('evaluator.replace')
      ? evaluations.filter(mayReplace(tasks)).map(({ id, evaluator }) => ({ id, evaluator }))
      : [],
    poolColumns: [
      ...columns('evaluator'),
      { label: { key: 'evaluation.evaluators.load' }, isNumber: true },
      ...columns('barrier'),
    ],
    pool: candidates.map(({ name, load, barrier }) => ({
      cells: [name, load, barrier ? { key: `evaluation.barrier.${barrier}` } : { key: 'evaluation.evaluators.free' }],
    })),
    form: request.form(),
  }
}

const columns = (...names: string[]) =>
  names.map((name) => ({ label: { key: `evaluation.evaluators.${name}` }, isNumber: false }))

const seatOf = ({ subject, due_at }: { subject: string; due_at: Date }) => {
  const [seat, round] = subject.split('/').map(Number)
  return { seat: seat!, round: round!, dueAt: due_at }
}

const optionOf = ({ personId, name, load }: EvaluatorCandidate) => ({
  value: personId,
  label: name,
  hint: { key: 'evaluation.evaluators.hasLoad', values: { load } },
})

const seatCells = (evaluation: ProposalEvaluation) => {
  const { kind, text } = evaluationTag(evaluation)
  return [
    evaluation.seat,
    evaluation.evaluator,
    { text, tag: kind },
    { date: evaluation.assigned_at },
    evaluation.conflict,
  ]
}

const mayReplace =
  (tasks: readonly { kind: string; subject: string }[]) =>
  ({ status, seat, round, is_over }: ProposalEvaluation): boolean =>
    !is_over &&
    hasVerb(evaluationStatus, status, 'replace') &&
    tasks.some(({ kind, subject }) => kind === 'evaluate' && subject === `${seat}/${round}`)
