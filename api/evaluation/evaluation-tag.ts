import { isOpenIn, type StatusTable } from '../../domain/case/status-table.ts'
import { type EvaluationStatus, evaluationStatus } from '../../domain/evaluation/evaluation-status.ts'

const signs = { waiting: '', active: 'open', good: 'good', due: 'due', bad: 'bad' } as const

/** How an evaluation's status looks; one that nobody asks for any more says so. */
export function evaluationTag({ status, is_over }: { status: EvaluationStatus; is_over: boolean }) {
  if (is_over && isOpenIn(evaluationStatus, status)) return { kind: '', text: { key: 'evaluation.status.over' } }
  const { tone } = (evaluationStatus as StatusTable)[status]!
  return { kind: signs[tone], text: { key: `evaluation.status.${status}` } }
}
