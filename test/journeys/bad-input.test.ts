import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../domain/shared/paths.ts'
import { aCallInEvaluation, anEvaluator, aProposal, fillSeat } from '../db/evaluation/a-stage.ts'
import type { Answer, Reader } from '../support/application.ts'
import { anApplicant, aPerson, aSubmittedProposal } from '../support/records.ts'
import { badInput, told } from './bad-input.ts'

const { test, application, aDraft, storedNeeds } = badInput()
let administrator: Reader
beforeAll(async () => {
  administrator = await application.signedIn(await aPerson(test.db, { name: 'Root', roles: ['administrator'] }))
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
