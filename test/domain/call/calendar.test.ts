import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { datesAround, resolveDeadlines, settledAt } from '../../../domain/call/calendar.ts'
import { readRuleSet } from '../../../domain/call/check-rule-set.ts'

const file = new URL('../../../examples/silk-routes-facility/call.json', import.meta.url)
const rules = readRuleSet(readFileSync(file, 'utf8')).rules!

describe('the dates of a call', () => {
  it('are counted from the day of publication in the zone of the call, at its time of day', () => {
    // 23:30 UTC is already the next day in Vienna; the second deadline falls into summer time.
    const [concept, full] = resolveDeadlines(rules, new Date('2026-11-24T23:30:00Z'))
    expect(concept?.deadlineAt.toISOString()).toBe('2027-01-24T16:00:00.000Z')
    expect(full?.deadlineAt.toISOString()).toBe('2027-04-24T15:00:00.000Z')
  })

  it('put questions 21 and answers 11 days before the deadline, and the end of evaluation after it', () => {
    const [concept, full] = resolveDeadlines(rules, new Date('2026-11-24T12:00:00Z'))
    expect(concept).toEqual({
      stage: 1,
      opensAt: new Date('2026-11-24T12:00:00Z'),
      deadlineAt: new Date('2027-01-23T16:00:00Z'),
      questionsUntil: new Date('2027-01-02T16:00:00Z'),
      answersUntil: new Date('2027-01-12T16:00:00Z'),
      evaluateBy: new Date('2027-02-27T16:00:00Z'),
    })
    expect(full?.opensAt).toEqual(concept?.deadlineAt)
  })

  it('leave no date for questions that would lie before the stage opens', () => {
    const dates = datesAround(rules, {
      stage: 1,
      opensAt: new Date('2027-01-01T00:00:00Z'),
      deadlineAt: new Date('2027-01-15T16:00:00Z'),
    })
    expect([dates.questionsUntil, dates.answersUntil]).toEqual([null, new Date('2027-01-04T16:00:00Z')])
  })

  it('settle two minutes after the deadline', () => {
    expect(settledAt(rules, new Date('2027-01-23T16:00:00Z'))).toEqual(new Date('2027-01-23T16:02:00Z'))
  })
})
