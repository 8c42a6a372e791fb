import { type Form, fieldsOf } from '../call/rule-set-form.ts'
import type { Problem } from '../shared/errors.ts'
import { type AnswerChanges, type Answers, answerText, isSameAnswer, normalisedAnswer } from './answers.ts'
import { answerField } from './validate-answers.ts'

export type SavedAnswers = { answers: Answers; changes: AnswerChanges; version: number }
export type Edit = { answers: Answers; version: number; by: string; at: string }

export type Merged =
  | { kind: 'saved'; next: SavedAnswers }
  | { kind: 'unchanged' }
  | { kind: 'unknown'; problems: Problem[] }
  | { kind: 'stale'; problems: Problem[] }

/**
 * Lays the answers that were sent over the saved ones; what was not sent stays. An answer that somebody else changed
 * after the version that was read is never overwritten unseen: then nothing is saved, and each problem carries the
 * other text. Colleagues in different questions do not get into each other's way, nor does the same click twice.
 */
export function mergeAnswers(form: Form, saved: SavedAnswers, edit: Edit): Merged {
  const unknown = Object.keys(edit.answers).filter((key) => !fieldsOf(form).some((field) => field.key === key))
  if (unknown.length)
    return {
      kind: 'unknown',
      problems: unknown.map((key) => ({
        field: answerField(key),
        message: 'problem.not-in-form',
        values: { key },
      })),
    }
  const sent = Object.entries(edit.answers).map(([key, answer]) => [key, normalisedAnswer(answer)] as const)
  const changed = sent.filter(([key, answer]) => !isSameAnswer(answer, saved.answers[key]))
  const collisions = changed.filter(([key]) => (saved.changes[key]?.version ?? 0) > edit.version)
  if (collisions.length || edit.version > saved.version)
    return { kind: 'stale', problems: collisions.map(([key]) => collision(key, saved)) }
  if (!changed.length) return { kind: 'unchanged' }
  const version = saved.version + 1
  const change = { version, by: edit.by, at: edit.at }
  return {
    kind: 'saved',
    next: {
      answers: { ...saved.answers, ...Object.fromEntries(changed) },
      changes: { ...saved.changes, ...Object.fromEntries(changed.map(([key]) => [key, change])) },
      version,
    },
  }
}

const collision = (key: string, { answers, changes }: SavedAnswers): Problem => ({
  field: answerField(key),
  message: 'problem.answer-changed',
  values: { theirs: answerText(answers[key]), at: changes[key]?.at ?? '' },
})
