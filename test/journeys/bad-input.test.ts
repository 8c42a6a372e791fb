import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import { paths } from '../../domain/shared/paths.ts'
import { aCallInEvaluation, anEvaluator, aProposal, aSubmission, fillSeat } from '../db/evaluation/a-stage.ts'
import { type Answer, type Application, type Reader, startApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import {
  aCompleteDraft,
  anApplicant,
  aPerson,
  aSubmittedProposal,
  deadlineOf,
  eventsOf,
  setClock,
} from '../support/records.ts'
import { aRuleSet } from '../support/silk-routes.ts'

let test: TestDatabase
let application: Application
let officer: Reader
let administrator: Reader

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  officer = await application.signedIn(await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] }))
  administrator = await application.signedIn(await aPerson(test.db, { name: 'Root', roles: ['administrator'] }))
})
afterAll(async () => {
  await application?.stop()
  await test.stop()
})

async function aDraft() {
  const applicant = await anApplicant(test.db)
  const draft = await aCompleteDraft(test.db, applicant)
  return { ...applicant, ...draft, reader: await application.signedIn(applicant.personId) }
}

const storedNeeds = async (reader: Reader, proposalId: string): Promise<string> =>
  (await reader.view(paths.draft(proposalId, 'relevance'))).json.form.values['answers.needs']

const submissions = (proposalId: string) =>
  test.db.selectFrom('submission').select('id').where('proposal_id', '=', proposalId).execute()

/** What was refused, as a program reads it: status, fields and sentences. */
const told = ({ status, json }: Answer) => ({
  status,
  problems: json.problems.map(({ field, message }: { field: string; message: string }) => `${field}: ${message}`),
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

describe('a submission', () => {
  it('one second late is refused with a sentence; everything written is still there', async () => {
    const { reader, proposalId, callId, version } = await aDraft()
    await setClock(test.db, new Date((await deadlineOf(test.db, callId)).getTime() + 1000))
    const late = await reader.post(paths.submission(proposalId), { version })
    const page = await reader.submit(
      paths.submission(proposalId),
      { version: String(version) },
      paths.check(proposalId),
    )
    const edit = await reader.post(paths.draft(proposalId, 'relevance'), { version, answers: { needs: 'Too late.' } })
    const needs = await storedNeeds(reader, proposalId)
    await setClock(test.db, new Date())
    const sentence =
      'The deadline has passed, so this was not accepted. Nothing that you wrote is lost: you can still read it.'
    expect([late.status, late.json.detail, page.status, edit.status]).toEqual([409, sentence, 409, 409])
    expect(page.text).toContain(sentence)
    expect(needs).toBe('Nobody recognises what they learnt abroad.')
    expect(await submissions(proposalId)).toEqual([])
  })

  it('by a double click is one submission with one receipt', async () => {
    const { reader, proposalId, version } = await aDraft()
    const click = () => reader.post(paths.submission(proposalId), { version })
    const [first, second] = await Promise.all([click(), click()])
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.location).toBe(first.location)
    expect((await submissions(proposalId)).length).toBe(1)
    expect((await eventsOf(test.db, proposalId)).filter((type) => type === 'proposal.submitted')).toHaveLength(1)
  })

  it('of something that changed since it was checked is refused', async () => {
    const { reader, proposalId, version } = await aDraft()
    await reader.post(paths.draft(proposalId, 'relevance'), { version, answers: { needs: 'From another tab.' } })
    const stale = await reader.post(paths.submission(proposalId), { version })
    expect([stale.status, stale.json.detail]).toEqual([
      409,
      'The application has changed since you checked it. Read it once more, then submit.',
    ])
    expect(await submissions(proposalId)).toEqual([])
  })
})

describe('a draft', () => {
  it('in two tabs shows both texts, and overwrites nothing unseen', async () => {
    const { reader, proposalId, version } = await aDraft()
    const section = paths.draft(proposalId, 'relevance')
    const save = (needs: string) =>
      reader.submit(section, { version: String(version), 'answers.needs': needs }, section)
    expect((await save('From the first tab.')).status).toBe(303)
    const second = await save('From the second tab.')
    expect(second.status).toBe(409)
    expect(second.text).toContain('From the first tab.')
    expect(second.text).toContain('From the second tab.')
    expect(await storedNeeds(reader, proposalId)).toBe('From the first tab.')
  })

  it('refuses an answer of 200 kB by its name; the earlier text stays, and what was typed comes back', async () => {
    const { reader, proposalId, version } = await aDraft()
    const section = paths.draft(proposalId, 'relevance')
    const long = 'x'.repeat(200_000)
    const page = await reader.submit(section, { version: String(version), 'answers.needs': long }, section)
    expect([page.status, page.text.includes('href="#field-answers-needs"'), page.text.includes(long)]).toEqual([
      422,
      true,
      true,
    ])
    const sentence = 'answers.needs: This answer has 200,000 characters; at most 100,000 are possible.'
    expect(told(await reader.post(section, { version, answers: { needs: long } }))).toEqual({
      status: 422,
      problems: [sentence],
    })
    expect(await storedNeeds(reader, proposalId)).toBe('Nobody recognises what they learnt abroad.')
  })
})

describe('a forged id', () => {
  const missing = '01890000-0000-7000-8000-000000000000'
  const sayOf = ({ status, json: { instance: _, ...said } }: Answer) => ({ status, ...said })

  it('of somebody else’s proposal, evaluation or task is answered as one that does not exist', async () => {
    const own = await aDraft()
    const theirs = await aSubmittedProposal(test.db, await anApplicant(test.db))
    const callId = await aCallInEvaluation(test.db)
    await anEvaluator(test.db, callId, 'Elena')
    const seat = await fillSeat(test.db, (await aProposal(test.db, callId)).id, 1)
    const doors: [(id: string) => string, string][] = [
      [paths.proposal, theirs],
      [paths.check, theirs],
      [paths.evaluation, seat.id],
      [paths.task, seat.taskId],
    ]
    for (const [address, id] of doors)
      expect([address(id), sayOf(await own.reader.view(address(id)))]).toEqual([
        address(id),
        sayOf(await own.reader.view(address(missing))),
      ])
    for (const [address, body] of [
      [paths.submission, {}],
      [paths.withdrawal, { reason: 'Not theirs' }],
      [(id: string) => paths.draft(id, 'relevance'), { version: 1, answers: { needs: 'Mine.' } }],
    ] as const)
      expect(sayOf(await own.reader.post(address(theirs), body))).toEqual(
        sayOf(await own.reader.post(address(missing), body)),
      )
    const score = { version: 1, scores: {} }
    expect(sayOf(await own.reader.post(paths.evaluationScores(seat.id), score))).toEqual(
      sayOf(await own.reader.post(paths.evaluationScores(missing), score)),
    )
    expect((await own.reader.view(paths.task('no-uuid'))).status).toBe(404)
  })
})

describe('an evaluation', () => {
  it('saved on a stale version shows both, and keeps the newer one', async () => {
    const callId = await aCallInEvaluation(test.db)
    await anEvaluator(test.db, callId, 'Farid')
    const proposal = await aProposal(test.db, callId)
    await aSubmission(test.db, proposal, { title: 'Return with skills' })
    const seat = await fillSeat(test.db, proposal.id, 1)
    const evaluator = await application.signedIn(seat.evaluatorId)
    await evaluator.post(paths.evaluationDeclaration(seat.id), { conflict: 'none' })
    const save = (overall: string) =>
      evaluator.submit(
        paths.evaluationScores(seat.id),
        { version: '1', 'comments.overall': overall },
        paths.evaluation(seat.id),
      )
    expect((await save('From the first tab.')).status).toBe(303)
    const second = await save('From the second tab.')
    expect(second.status).toBe(409)
    for (const shown of ['From the first tab.', 'From the second tab.', 'These scores were saved from another tab'])
      expect(second.text).toContain(shown)
    expect((await evaluator.view(paths.evaluation(seat.id))).json.form.values['comments.overall']).toBe(
      'From the first tab.',
    )
  })
})

describe('who somebody is', () => {
  it('is no role that is not known', async () => {
    const personId = await aPerson(test.db)
    expect(told(await administrator.post(paths.personRoles(personId), { role: 'king' }))).toEqual({
      status: 422,
      problems: ['role: Choose one of the answers.'],
    })
    expect(
      (await administrator.submit(paths.personRoles(personId), { role: 'king' }, paths.person(personId))).status,
    ).toBe(422)
    expect(
      await test.db.selectFrom('role_assignment').select('id').where('person_id', '=', personId).execute(),
    ).toEqual([])
  })

  it('must be said first: without a session a program gets 401 and a sentence', async () => {
    for (const answer of [
      await application.visitor.view(paths.home()),
      await application.visitor.post(paths.proposals(), {}),
    ]) {
      expect([answer.status, answer.headers.get('content-type'), answer.json.detail]).toEqual([
        401,
        'application/problem+json; charset=utf-8',
        'Sign in first: this is not open to everybody.',
      ])
    }
  })
})

describe('a body that is not what it says', () => {
  const json = 'application/json'
  const form = 'application/x-www-form-urlencoded'
  const bodies = [
    { what: 'JSON cut off', type: json, body: '{"version": 3, "answers": {', status: 400 },
    { what: 'a form labelled JSON', type: json, body: 'version=3&answers.needs=x', status: 400 },
    { what: 'JSON labelled as a form', type: form, body: '{"version":3,"answers":{"needs":"x"}}', status: 403 },
    { what: 'a type that nobody reads', type: 'text/csv', body: 'version,needs\n3,x', status: 415 },
    { what: 'a list for an object', type: json, body: '[]', status: 400 },
    { what: 'an object for a text', type: json, body: '{"version":3,"answers":{"needs":{"$ne":1}}}', status: 422 },
    { what: 'a version that is a word', type: json, body: '{"version":"new","answers":{}}', status: 422 },
  ]
  for (const { what, type, body, status } of bodies) {
    it(`gets a sentence and changes nothing: ${what}`, async () => {
      const { reader, proposalId, version } = await aDraft()
      const answer = await reader.send('POST', paths.draft(proposalId, 'relevance'), {
        headers: { accept: json, 'content-type': type },
        body,
      })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ])
      expect(answer.json.detail).toMatch(/^[A-Z].*\.$/)
      for (const { message } of answer.json.problems) expect(message).toMatch(/^[A-Z].*\.$/)
      expect((await reader.view(paths.draft(proposalId))).json.version ?? version).toBe(version)
      expect(await storedNeeds(reader, proposalId)).toBe('Nobody recognises what they learnt abroad.')
    })
  }
})
