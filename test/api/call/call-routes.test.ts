import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anOrganisation, aPerson, aSubmittedProposal, setClock } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

const example = readFileSync(new URL('../../../examples/silk-routes-facility/call.json', import.meta.url), 'utf8')
let test: TestDatabase
let application: Application
let officer: Reader
let approver: Reader
let applicantId: string
let organisationId: string

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  officer = await application.signedIn(await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] }))
  approver = await application.signedIn(await aPerson(test.db, { name: 'Johan Lindqvist', roles: ['approver'] }))
  applicantId = await aPerson(test.db)
  organisationId = await anOrganisation(test.db, { members: [applicantId] })
})
afterAll(async () => {
  await application?.stop()
  await test.stop()
})

const idIn = (location: string | null): string => /\/calls\/([0-9a-f-]{36})/.exec(location ?? '')![1]!

async function draft(): Promise<string> {
  const answer = await officer.post(paths.calls(), { ruleSet: aRuleSet() })
  expect([answer.status, answer.json.problems]).toEqual([303, undefined])
  return idIn(answer.location)
}

async function published(): Promise<string> {
  await setClock(test.db, new Date('2027-03-01T09:00:00Z'))
  const id = await draft()
  expect((await approver.post(paths.publication(id), { version: 1 })).status).toBe(303)
  return id
}

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
    const id = idIn((await both.post(paths.calls(), { ruleSet: aRuleSet() })).location)
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

describe('a published call', () => {
  it('says to anybody what is offered, when, and how it is scored', async () => {
    const { json } = await application.visitor.view(paths.call(await published()))
    expect(json.least).toEqual({ amountMinor: '15000000', currency: 'EUR' })
    expect(json.stages.map((stage: { name: string }) => stage.name)).toEqual(['Concept note', 'Full application'])
    expect(json.stages[0].scoring).toMatchObject({ maximum: 50, threshold: 30, evaluators: 2 })
    expect([json.officers, json.next]).toEqual([null, null])
  })

  it('lets a member begin for their organisation, once', async () => {
    const id = await published()
    const applicant = await application.signedIn(applicantId)
    expect((await applicant.view(paths.call(id))).json.start.organisations).toEqual([
      { id: organisationId, name: 'Hamroh Association' },
    ])
    await aSubmittedProposal(test.db, { callId: id, organisationId, personId: applicantId })
    const { start } = (await applicant.view(paths.call(id))).json
    expect([start.organisations, start.own.length]).toEqual([[], 1])
    expect((await applicant.page(paths.call(id))).text).toContain('Your proposal in this call')
  })

  it('shows its rules, every form and the rule set as a file', async () => {
    const id = await published()
    expect((await application.visitor.page(paths.callRules(id))).text).toContain('requested &gt;&#x3D; call.minimum')
    expect((await application.visitor.page(paths.callForm(id, 2))).text).toContain('6 Indirect costs')
    expect((await application.visitor.view(paths.callForm(id, 3))).status).toBe(404)
    const file = await application.visitor.send('GET', paths.callRuleFile(id))
    expect([file.json.format, file.headers.get('content-disposition')]).toEqual([
      'caravanserai.call/1',
      expect.stringContaining('.json'),
    ])
  })

  it('shows officers who waits for what, by status', async () => {
    const id = await published()
    const personId = await aPerson(test.db)
    const proposalId = await aSubmittedProposal(test.db, {
      callId: id,
      organisationId: await anOrganisation(test.db, { members: [personId] }),
      personId,
    })
    const { json } = await officer.view(paths.callProposals(id))
    expect(json.rows).toHaveLength(1)
    expect(json.rows[0].cells[0]).toMatchObject({ href: paths.proposal(proposalId) })
    expect((await officer.view(`${paths.callProposals(id)}?status=screening`)).json.rows).toEqual([])
    expect((await officer.view(paths.call(id))).json.officers.counts).toMatchObject([
      { status: { key: 'call.proposalStatus.submitted' }, count: 1 },
    ])
    expect((await application.visitor.view(paths.callProposals(id))).status).toBe(401)
  })

  it('keeps what is asked for sealed until the submissions are opened', async () => {
    const id = await published()
    const personId = await aPerson(test.db)
    const organisationId = await anOrganisation(test.db, { members: [personId] })
    await aSubmittedProposal(test.db, { callId: id, organisationId, personId }, { requested: '232,000' })
    const requested = async () => (await officer.view(paths.callProposals(id))).json.rows[0].cells[3]
    expect(await requested()).toBeNull()
    expect((await officer.page(paths.callProposals(id))).text).not.toContain('232,000')
    await test.db
      .updateTable('call_stage')
      .set({ opened_at: new Date() })
      .where('call_id', '=', id)
      .where('stage', '=', 1)
      .execute()
    expect(await requested()).toEqual({ money: { amountMinor: '23200000', currency: 'EUR' } })
  })

  it('shows its envelope, its plan of messages and its timeline to those inside', async () => {
    const id = await published()
    const { json } = await officer.view(paths.callEnvelope(id))
    expect(json.meter.free).toEqual({ amountMinor: '150000000', currency: 'EUR' })
    expect((await officer.page(paths.callEnvelope(id))).text).toContain('No money is bound yet.')
    expect((await officer.page(paths.callPlan(id))).text).toContain('A proposal is submitted')
    expect(
      (await officer.view(paths.call(id))).json.officers.timeline.map((step: { state: string }) => step.state),
    ).toEqual(['happened', 'happened', 'ahead', 'ahead', 'ahead', 'ahead'])
  })
})

describe('questions and deadlines over the web', () => {
  it('lets a visitor read, a person ask, and an officer answer everybody', async () => {
    const id = await published()
    const applicant = await application.signedIn(applicantId)
    expect(
      (await applicant.submit(paths.questions(id), { question: 'May an affiliate apply?' }, paths.questions(id)))
        .status,
    ).toBe(303)
    const [waiting] = (await officer.view(paths.questions(id))).json.waiting
    const refused = await officer.submit(paths.questionAnswer(id, waiting.id), { answer: '' }, paths.questions(id))
    expect(refused.status).toBe(422)
    expect(
      (
        await officer.submit(
          paths.questionAnswer(id, waiting.id),
          { answer: 'Yes, with the lead.' },
          paths.questions(id),
        )
      ).status,
    ).toBe(303)
    const { json, text } = await application.visitor.view(paths.questions(id))
    expect(json.answers.map((one: { number: number; answer: string }) => [one.number, one.answer])).toEqual([
      [1, 'Yes, with the lead.'],
    ])
    expect(text).not.toContain('Malika Rahimova')
    expect(text).not.toContain(applicantId)
  })

  it('takes ten questions of one person within an hour, and gives the next one back with a sentence', async () => {
    const id = await published()
    const applicant = await application.signedIn(await aPerson(test.db))
    for (let n = 1; n <= 10; n++)
      expect((await applicant.post(paths.questions(id), { question: `Question ${n}?` })).status).toBe(303)
    const many = await applicant.submit(paths.questions(id), { question: 'And one more?' }, paths.questions(id))
    expect(many.status).toBe(422)
    expect(many.text).toContain('this one was not sent')
    expect(many.text).toContain('And one more?</textarea>')
    expect((await officer.view(paths.questions(id))).json.waiting).toHaveLength(10)
    const colleague = await application.signedIn(await aPerson(test.db))
    expect((await colleague.post(paths.questions(id), { question: 'And mine?' })).status).toBe(303)
    expect((await applicant.post(paths.questions(await published()), { question: 'On another call?' })).status).toBe(
      303,
    )
  })

  it('moves a deadline in the zone of the call, and says at the field what is wrong', async () => {
    const id = await published()
    const move = (on: string, at = '18:30') =>
      officer.submit(paths.deadline(id), { stage: '1', on, at, reason: 'A corrigendum' }, paths.deadline(id))
    const early = await move('2027-04-29')
    expect(early.status).toBe(422)
    expect(early.text).toContain('The new deadline must be later')
    expect(early.text).toContain('A corrigendum')
    expect((await move('2027-05-04', '25:00')).status).toBe(422)
    expect((await move('2027-05-04')).location).toBe(paths.call(id))
    const stage = await test.db
      .selectFrom('call_stage')
      .select('deadline_at')
      .where('call_id', '=', id)
      .where('stage', '=', 1)
      .executeTakeFirstOrThrow()
    expect(stage.deadline_at.toISOString()).toBe('2027-05-04T16:30:00.000Z')
  })
})
