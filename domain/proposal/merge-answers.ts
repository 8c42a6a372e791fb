import { type Form, fieldsOf } from '../call/rule-set-form.ts'
import type { Problem } from '../shared/errors.ts'
import { type Changes, collisionIn, mergeEdit } from '../shared/merge-edit.ts'
import { type Answers, answerText, normalisedAnswer } from './answers.ts'
import { answerField } from './validate-answers.ts'

export type SavedAnswers = { answers: Answers; changes: Changes; version: number }
export type Edit = { answers: Answers; version: number; by: string; at: string }

export type Merged =
  | { kind: 'saved'; next: SavedAnswers }
  | { kind: 'unchanged' }
  | { kind: 'unknown'; problems: Problem[] }
  | { kind: 'stale'; problems: Problem[] }

/** Lays the answers that were sent over the saved ones, as `mergeEdit` does; each problem of a collision carries the other text. */
export function mergeAnswers(form: Form, saved: SavedAnswers, { answers, ...edit }: Edit): Merged {
  const unknown = Object.keys(answers).filter((key) => !fieldsOf(form).some((field) => field.key === key))
  if (unknown.length)
    return {
      kind: 'unknown',
      problems: unknown.map((key) => ({
        field: answerField(key),
        message: 'problem.not-in-form',
        values: { key },
      })),
    }
  const sent = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, normalisedAnswer(answer)]))
  const merged = mergeEdit<Answers>({ ...saved, fields: saved.answers }, { ...edit, fields: sent })
  if (merged.kind === 'stale') return { kind: 'stale', problems: merged.collisions.map((key) => collision(key, saved)) }
  if (merged.kind === 'unchanged') return merged
  const { fields, changes, version } = merged.next
  return { kind: 'saved', next: { answers: fields, changes, version } }
}

const collision = (key: string, { answers, changes }: SavedAnswers): Problem =>
  collisionIn(answerField(key), answerText(answers[key]), changes[key])
