import { addDays, addSpan, dateIn, instantAt, type WorkingCalendar } from '../shared/working-days.ts'
import { type RuleSet, stageRules } from './rule-set.ts'

/** The dates of one stage, as instants; questions have none where there would be no time for them. */
export type StageDates = {
  stage: number
  opensAt: Date
  deadlineAt: Date
  questionsUntil: Date | null
  answersUntil: Date | null
  evaluateBy: Date
}

export const calendarOf = (rules: RuleSet): WorkingCalendar => ({ zone: rules.zone, ...rules.calendar })

/** Every stage's dates for a call published at this instant. A later stage opens when the one before should be ranked. */
export function resolveDeadlines(rules: RuleSet, publishedAt: Date): StageDates[] {
  const dates: StageDates[] = []
  for (let stage = 1; stage <= rules.stages.length; stage++) {
    // whoever is invited may write at once, however early the letters went out
    const opensAt = dates.at(-1)?.deadlineAt ?? publishedAt
    dates.push(datesAround(rules, { stage, opensAt, deadlineAt: deadlineOf(rules, stage, publishedAt) }))
  }
  return dates
}

/** What hangs on a stage's deadline: moving it moves these. */
export function datesAround(rules: RuleSet, given: { stage: number; opensAt: Date; deadlineAt: Date }): StageDates {
  const { untilDaysBefore, answersDaysBefore } = rules.questions
  const { evaluateWithinDays } = stageRules(rules, given.stage)
  const daysFromDeadline = (days: number) => addSpan(given.deadlineAt, { days }, calendarOf(rules))
  const within = (at: Date) => (at > given.opensAt ? at : null)
  return {
    ...given,
    questionsUntil: within(daysFromDeadline(-untilDaysBefore)),
    answersUntil: within(daysFromDeadline(-answersDaysBefore)),
    evaluateBy: daysFromDeadline(evaluateWithinDays),
  }
}

function deadlineOf(rules: RuleSet, stage: number, publishedAt: Date): Date {
  const { deadline } = stageRules(rules, stage)
  const on = 'on' in deadline ? deadline.on : addDays(dateIn(publishedAt, rules.zone), deadline.daysAfterPublication)
  return instantAt(on, deadline.at, rules.zone)
}

/** When the drafts of a stage close and what was submitted is opened. */
export const settledAt = (rules: RuleSet, deadlineAt: Date): Date =>
  new Date(deadlineAt.getTime() + rules.settlingMinutes * 60_000)

/**
 * Why a stage can get no more time, as the key of a sentence. Before its deadline it can; after it only while nobody has
 * been invited into it, because the stage before took longer than planned.
 */
export function noMoreTime(
  stage: { stage: number; opened_at: Date | null; deadline_at: Date },
  { callStage, now }: { callStage: number; now: Date },
): 'problem.stage-is-closed' | 'problem.deadline-has-passed' | null {
  if (stage.opened_at) return 'problem.stage-is-closed'
  return now >= stage.deadline_at && stage.stage <= callStage ? 'problem.deadline-has-passed' : null
}
