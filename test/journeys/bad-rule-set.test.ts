import { beforeAll, describe, expect, it } from 'vitest'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Reader } from '../support/application.ts'
import { aPerson } from '../support/records.ts'
import { aRuleSet } from '../support/silk-routes.ts'
import { badInput, told } from './bad-input.ts'

const { test, application } = badInput()
let officer: Reader
beforeAll(async () => {
  officer = await application.signedIn(await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] }))
})

describe('a rule set that cannot stand', () => {
  const rules = aRuleSet()
  const post = (ruleSet: unknown) => officer.post(paths.calls(), { ruleSet } as object)
  const calls = async () =>
    Number(
      (
        await test.db
          .selectFrom('call')
          .select((q) => q.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )

  it('with a typo is answered with the place, what stands there and what was meant; the text comes back', async () => {
    const { grant, ...others } = rules
    expect(told(await post({ ...others, grnat: grant }))).toEqual({
      status: 422,
      problems: ['grnat: grnat is not known here. Did you mean grant?'],
    })
    const text = JSON.stringify(rules).replace('"title":', '"titel":')
    const page = await officer.submit(paths.calls(), { ruleSet: text }, paths.newCall())
    expect([page.status, page.text.includes('Did you mean <code>title</code>?')]).toEqual([422, true])
    expect(page.text).toContain('&quot;titel&quot;:')
  })

  it('may not have an envelope smaller than one grant', async () => {
    const [source] = rules.envelope.sources
    const envelope = { ...rules.envelope, amount: '200000', sources: [{ ...source!, amount: '200000' }] }
    expect(told(await post({ ...rules, envelope }))).toEqual({
      status: 422,
      problems: [
        'envelope.amount: The envelope (EUR 200,000) does not hold one grant of the largest size (EUR 250,000).',
      ],
    })
  })

  it('may not have weights that do not sum', async () => {
    const answer = told(await post(withDoubleWeight(rules)))
    expect(answer.status).toBe(422)
    expect(answer.problems).toEqual([
      expect.stringMatching(/^stages\[.*: The weights come to \d.* but the section has \d+\.$/),
    ])
  })

  it('may not close in the past', async () => {
    const [first, second] = rules.stages
    const past = { ...first!, deadline: { on: '2020-03-02', at: '17:00' } }
    const later = { ...second!, deadline: { on: '2035-03-02', at: '17:00' } }
    const sources = rules.envelope.sources.map((source) => ({
      ...source,
      lastSigningOn: '2040-01-01',
      endsOn: '2045-01-01',
    }))
    const answer = told(await post({ ...rules, stages: [past, later], envelope: { ...rules.envelope, sources } }))
    expect(answer).toEqual({
      status: 422,
      problems: [expect.stringMatching(/^stages\[.*\]\.deadline: This deadline is on .*2020.*; today is .*\.$/)],
    })
  })

  it('leaves no call behind', async () => {
    const before = await calls()
    await post({ ...rules, titel: 'x' })
    await post('{ "title": ')
    expect(await calls()).toBe(before)
  })
})

function withDoubleWeight(rules: RuleSet): unknown {
  const copy = structuredClone(rules)
  const [section] = copy.stages[0]!.grid.sections
  if (section && 'questions' in section) section.questions[0]!.weight += 1
  return copy
}
