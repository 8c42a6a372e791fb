import type { Problem } from '../shared/errors.ts'
import { dateIn } from '../shared/working-days.ts'
import { resolveDeadlines, type StageDates } from './calendar.ts'
import type { RuleSet } from './rule-set.ts'

/** Stages follow each other with time to evaluate in between; money can still be signed for when the last is decided. */
export function checkDates(rules: RuleSet, now?: Date): Problem[] {
  const { untilDaysBefore, answersDaysBefore } = rules.questions
  const late =
    untilDaysBefore < answersDaysBefore
      ? [{ field: 'questions', message: 'problem.rule-set.answers-before-questions' }]
      : []
  const sources = rules.envelope.sources.flatMap((source, index) =>
    source.lastSigningOn > source.endsOn
      ? [{ field: `envelope.sources[${index + 1}].endsOn`, message: 'problem.rule-set.ends-before-signing' }]
      : [],
  )
  const counted = rules.stages.every((stage) => 'on' in stage.deadline)
  if (!now && !counted && !rules.stages.every((stage) => 'daysAfterPublication' in stage.deadline))
    return [...late, ...sources]
  return [...late, ...sources, ...checkInstants(rules, now ?? new Date(0), now)]
}

function checkInstants(rules: RuleSet, publishedAt: Date, now?: Date): Problem[] {
  const dates = resolveDeadlines(rules, publishedAt)
  const fieldOf = ({ stage }: StageDates) => `stages[${rules.stages[stage - 1]!.key}].deadline`
  const past = now ? dates.filter(({ deadlineAt }) => deadlineAt <= now) : []
  const early = dates.filter(
    ({ stage, deadlineAt }, index) =>
      index > 0 && deadlineAt <= dates[index - 1]!.evaluateBy && !past.some((one) => one.stage === stage),
  )
  const lastDecision = dateIn(dates.at(-1)!.evaluateBy, rules.zone)
  const tooLate = now
    ? rules.envelope.sources
        .map((source, index) => ({ source, index }))
        .filter(({ source }) => source.lastSigningOn < lastDecision)
    : []
  return [
    ...past.map((one) => ({
      field: fieldOf(one),
      message: 'problem.rule-set.deadline-in-the-past',
      values: { on: dateIn(one.deadlineAt, rules.zone), now: dateIn(now!, rules.zone) },
    })),
    ...early.map((one) => ({
      field: fieldOf(one),
      message: 'problem.rule-set.stage-too-early',
      values: { before: rules.stages[one.stage - 2]!.name },
    })),
    ...tooLate.map(({ source, index }) => ({
      field: `envelope.sources[${index + 1}].lastSigningOn`,
      message: 'problem.rule-set.source-ends-too-early',
      values: { on: source.lastSigningOn, decided: lastDecision },
    })),
  ]
}
