import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aPerson, setClock } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'
import { aDraftedCall, callIn, type Publishers, publishers } from './publishers.ts'

const example = readFileSync(new URL('../../../examples/silk-routes-facility/call.json', import.meta.url), 'utf8')
const { application, test } = ownApplication()
let by: Publishers
let officer: Reader
let approver: Reader
beforeAll(async () => {
  by = await publishers(test.db, application.signedIn)
  ;({ officer, approver } = by)
})

const draft = () => aDraftedCall(by)

async function upload(text: string): Promise<{ status: number; text: string; location: string | null }> {
  const token = /name="_csrf" value="([^"]*)"/.exec((await officer.page(paths.newCall())).text)![1]!
  const body = new FormData()
  body.set('_csrf', token)
  body.set('file', new File([text], 'call.json', { type: 'application/json' }))
  body.set('ruleSet', '')
  return officer.send('POST', paths.calls(), { headers: { accept: 'text/html' }, body })
}

describe('drafting a call from a rule-set file', () => {
  it('takes an uploaded file, and leads to the draft', async () => {
    const answer = await upload(JSON.stringify(aRuleSet()))
    expect(answer.status).toBe(303)
    const page = await officer.page(answer.location!)
    expect(page.text).toContain('Nobody publishes what they wrote themselves')
  })

  it('answers a typo with its place and a sentence, and gives the text of the file back', async () => {
    const answer = await upload(example.replace('"grant": {', '"grnat": {'))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('<code>grnat</code> is not known here. Did you mean <code>grant</code>?')
    expect(answer.text).toContain('&quot;grnat&quot;: {')
  })

  it('gives a pasted text back as it was, even when it is not JSON', async () => {
    const answer = await officer.submit(paths.calls(), { ruleSet: '{ "title": ' }, paths.newCall())
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The file cannot be read from line 1')
    expect(answer.text).toContain('{ &quot;title&quot;: ')
  })

  it('names every problem to a program, by place', async () => {
    const rules = aRuleSet()
    const answer = await officer.post(paths.calls(), {
      ruleSet: {
        ...rules,
        envelope: {
          ...rules.envelope,
          amount: '200000',
          sources: [{ ...rules.envelope.sources[0], amount: '200000' }],
        },
      },
    })
    expect([answer.status, answer.json.problems.map((one: { field: string }) => one.field)]).toEqual([
      422,
      ['envelope.amount'],
    ])
  })

  it('is the officers’', async () => {
    expect((await application.visitor.post(paths.calls(), { ruleSet: aRuleSet() })).status).toBe(401)
    expect((await approver.post(paths.calls(), { ruleSet: aRuleSet() })).status).toBe(403)
  })

  it('can be done again until the call is published', async () => {
    const id = await draft()
    const rules = aRuleSet({ title: 'A better title' })
    expect((await officer.post(paths.callDraft(id), { ruleSet: rules, version: 1 })).status).toBe(303)
    expect((await officer.view(paths.call(id))).json.title).toBe('A better title')
    expect((await officer.post(paths.callDraft(id), { ruleSet: rules, version: 1 })).status).toBe(409)
  })
})

describe('publishing a call', () => {
  it('shows the dates that it would have, and is done by a second person', async () => {
    await setClock(test.db, new Date('2027-03-01T09:00:00Z'))
    const id = await draft()
    const page = await approver.page(paths.publication(id))
    expect(page.text).toContain('30 April 2027 at 17:00')
    const answer = await approver.submit(paths.publication(id), { version: '1' }, paths.publication(id))
    expect([answer.status, answer.location]).toEqual([303, paths.call(id)])
    expect((await application.visitor.page(paths.call(id))).status).toBe(200)
  })

  it('says to an approver who wrote it that another must', async () => {
    const both = await application.signedIn(await aPerson(test.db, { name: 'Both', roles: ['officer', 'approver'] }))
    const id = callIn((await both.post(paths.calls(), { ruleSet: aRuleSet() })).location)
    const answer = await both.submit(paths.publication(id), { version: '1' }, paths.publication(id))
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('another person must publish it')
  })

  it('hides a draft from everybody outside', async () => {
    const id = await draft()
    for (const path of [paths.call(id), paths.callRules(id), paths.callForm(id, 1), paths.questions(id)]) {
      expect([path, (await application.visitor.view(path)).status]).toEqual([path, 404])
    }
    expect(
      (await application.visitor.view(paths.calls())).json.calls.map((call: { href: string }) => call.href),
    ).not.toContain(paths.call(id))
  })

  it('can discard a draft with a reason', async () => {
    const id = await draft()
    expect((await officer.post(paths.callDiscard(id), {})).status).toBe(422)
    expect((await officer.post(paths.callDiscard(id), { reason: 'Twice the same' })).location).toBe(paths.calls())
  })
})
