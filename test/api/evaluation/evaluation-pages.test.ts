import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../db/database.ts'
import {
  aCallInEvaluation,
  anEvaluator,
  aPerson,
  aProposal,
  aSubmission,
  conceptNotePoints,
  fillSeat,
  statusOf,
} from '../../db/evaluation/a-stage.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

type Seat = Awaited<ReturnType<typeof fillSeat>>
let test: TestDatabase
let db: Database
let application: Application
let callId: string
let proposal: Awaited<ReturnType<typeof aProposal>>
let first: Seat
let second: Seat
let evaluator: Reader
let other: Reader
let officer: Reader

beforeAll(async () => {
  test = await createTestDatabase('real')
  db = test.db
  application = await startApplication(db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})
beforeEach(async () => {
  callId = await aCallInEvaluation(db)
  await anEvaluator(db, callId, 'Elena')
  await anEvaluator(db, callId, 'Farid')
  proposal = await aProposal(db, callId)
  await aSubmission(db, proposal, {
    title: 'Return with skills',
    needs: 'The secret need.',
    'co-applicants': 'Peshraft, Kabul',
  })
  first = await fillSeat(db, proposal.id, 1)
  second = await fillSeat(db, proposal.id, 2)
  evaluator = await application.signedIn(first.evaluatorId)
  other = await application.signedIn(second.evaluatorId)
  const person_id = await aPerson(db, 'Olga Officer')
  await db
    .insertInto('role_assignment')
    .values({ person_id, role: 'officer', call_id: callId, from_at: new Date(0) })
    .execute()
  officer = await application.signedIn(person_id)
})

const page = (seat: Seat) => `/evaluations/${seat.id}`
const fields = (points: Record<string, number>, more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(points).map(([key, point]) => [`scores.${key}`, String(point)])),
  'comments.overall': 'A clear need.',
  committeeNote: '',
  ...more,
})
const declare = (reader: Reader, seat: Seat) => reader.post(`${page(seat)}/declaration`, { conflict: 'none' })
const versionOf = async (reader: Reader, seat: Seat): Promise<number> => (await reader.view(page(seat))).json.version

async function submitAll(reader: Reader, seat: Seat, point: number) {
  await declare(reader, seat)
  return reader.post(`${page(seat)}/submission`, {
    version: 1,
    scores: conceptNotePoints(point),
    comments: { overall: 'A clear need.' },
  })
}

describe('before declaring', () => {
  it('shows title, applicant, partners and country, and nothing else of the proposal', async () => {
    const { status, text } = await evaluator.page(page(first))
    expect(status).toBe(200)
    for (const shown of ['Return with skills', 'Rohi Abrisham', 'Peshraft, Kabul', 'Tajikistan'])
      expect(text).toContain(shown)
    expect(text).not.toContain('The secret need.')
    expect((await evaluator.view(page(first))).json).not.toHaveProperty('answers')
  })

  it('takes no scores', async () => {
    const { status } = await evaluator.post(`${page(first)}/scores`, { version: 1, scores: { objectives: 5 } })
    expect(status).toBe(403)
  })

  it('opens the proposal with the declaration', async () => {
    const { status, location } = await evaluator.submit(`${page(first)}/declaration`, { conflict: 'none' }, page(first))
    expect([status, location]).toEqual([303, page(first)])
    expect((await evaluator.page(page(first))).text).toContain('The secret need.')
  })

  it('asks which conflict there is', async () => {
    const { status, json } = await evaluator.post(`${page(first)}/declaration`, { conflict: 'there-is' })
    expect([status, json.problems[0].field]).toEqual([422, 'what'])
  })
})

describe('after a conflict', () => {
  it('there is nothing more of the proposal: no page, no scores, no line in the queue', async () => {
    const { location } = await evaluator.post(`${page(first)}/declaration`, {
      conflict: 'there-is',
      what: 'My sister works there.',
    })
    expect(location).toBe('/evaluations')
    for (const path of [page(first), page(second), `/proposals/${proposal.id}`])
      expect((await evaluator.page(path)).status).toBe(404)
    expect((await evaluator.page('/evaluations')).text).not.toContain('Return with skills')
    expect((await evaluator.post(`${page(first)}/scores`, { version: 2, scores: {} })).status).toBe(404)
  })
})

describe('scoring', () => {
  beforeEach(async () => {
    await declare(evaluator, first)
  })

  it('keeps a form that is filled in part, without JavaScript', async () => {
    const posted = await evaluator.submit(
      `${page(first)}/scores`,
      { version: '1', ...fields({ objectives: 4, logic: 3 }) },
      page(first),
    )
    expect([posted.status, posted.location]).toEqual([303, page(first)])
    const { json } = await evaluator.view(page(first))
    expect([json.version, json.grid.total, json.form.values['scores.objectives']]).toEqual([2, 10, '4'])
  })

  it('answers an autosave with the version to save on', async () => {
    const headers = { accept: 'application/json', 'content-type': 'application/json', 'x-autosave': '1' }
    const { status, json } = await evaluator.send('POST', `${page(first)}/scores`, {
      headers,
      body: JSON.stringify({ version: 1, scores: { objectives: '4' } }),
    })
    expect([status, json.version]).toEqual([200, 2])
  })

  it('shows both texts when two tabs meet, and keeps what was typed in this one', async () => {
    await evaluator.post(`${page(first)}/scores`, {
      version: 1,
      scores: { objectives: 2 },
      comments: { overall: 'From the other tab.' },
    })
    const { status, text } = await evaluator.submit(
      `${page(first)}/scores`,
      { version: '1', ...fields({ objectives: 5 }, { 'comments.overall': 'From this tab.' }) },
      page(first),
    )
    expect(status).toBe(409)
    expect(text).toContain('From the other tab.')
    expect(text).toContain('From this tab.')
    expect(text).toContain('name="version" value="2"')
  })

  it('lets the evaluator check, then submits what was saved', async () => {
    const saved = await evaluator.submit(
      `${page(first)}/scores`,
      { version: '1', next: 'check', ...fields(conceptNotePoints(4)) },
      page(first),
    )
    expect(saved.location).toBe(`${page(first)}/submission`)
    const check = await evaluator.page(saved.location!)
    expect(check.text).toContain('40 of 50')
    const submitted = await evaluator.submit(`${page(first)}/submission`, { version: '2' }, saved.location!)
    expect(submitted.location).toBe('/evaluations')
    expect((await evaluator.view(page(first))).json).toMatchObject({ status: 'submitted', grid: { total: 40 } })
  })

  it('refuses to submit an unfinished form and names each question', async () => {
    const { status, json } = await evaluator.post(`${page(first)}/submission`, {
      version: 1,
      scores: { objectives: 4 },
    })
    expect(status).toBe(422)
    expect(json.problems).toHaveLength(9)
  })

  it('refuses points off the scale, text as points, and a body without a version', async () => {
    for (const scores of [{ objectives: 6 }, { objectives: 'many' }, { charm: 3 }])
      expect((await evaluator.post(`${page(first)}/scores`, { version: 1, scores })).status).toBe(422)
    expect((await evaluator.post(`${page(first)}/scores`, { scores: {} })).status).toBe(422)
  })

  it('shows each evaluator only their own, before and after both are in', async () => {
    await submitAll(evaluator, first, 5)
    expect((await other.page(page(first))).status).toBe(404)
    expect((await evaluator.page(page(second))).status).toBe(404)
    await submitAll(other, second, 3)
    expect(await statusOf(db, proposal.id)).toBe('ranked')
    expect((await other.page(page(first))).status).toBe(404)
  })

  it('keeps a double click from submitting twice', async () => {
    const body = { version: 1, scores: conceptNotePoints(4), comments: { overall: 'Clear.' } }
    const answers = await Promise.all([1, 2].map(() => evaluator.post(`${page(first)}/submission`, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  it('lists what is to do and what is done, with the evaluator’s own median', async () => {
    expect((await evaluator.view('/evaluations')).json).toMatchObject({ next: { href: page(first) }, done: [] })
    await submitAll(evaluator, first, 4)
    expect((await evaluator.view('/evaluations')).json).toMatchObject({
      next: null,
      done: [{ href: page(first) }],
      rounds: [{ count: 1, median: 40, maximum: 50 }],
    })
  })
})

describe('the officer', () => {
  it('reads an evaluation only once it is submitted', async () => {
    await declare(evaluator, first)
    await evaluator.post(`${page(first)}/scores`, {
      version: 1,
      scores: { objectives: 2 },
      comments: { overall: 'Not yet for anybody.' },
    })
    const before = await officer.page(page(first))
    expect([before.status, before.text.includes('Not yet for anybody.')]).toEqual([200, false])
    await evaluator.post(`${page(first)}/submission`, {
      version: await versionOf(evaluator, first),
      scores: conceptNotePoints(4),
    })
    expect((await officer.page(page(first))).text).toContain('Not yet for anybody.')
  })

  it('takes a seat back with a reason; the evaluator has nothing more of it', async () => {
    await declare(evaluator, first)
    const evaluators = `/proposals/${proposal.id}/evaluators`
    expect((await officer.page(evaluators)).text).toContain('Elena')
    const refused = await officer.submit(`${page(first)}/replacement`, { reason: '' }, evaluators)
    expect(refused.status).toBe(422)
    const { location } = await officer.submit(`${page(first)}/replacement`, { reason: 'Ill for a month.' }, evaluators)
    expect(location).toBe(evaluators)
    expect((await evaluator.page(page(first))).status).toBe(404)
    expect((await evaluator.post(`${page(first)}/submission`, { version: 1 })).status).toBe(404)
  })

  it('finds nobody for a seat that is not open, and evaluators find nobody at all', async () => {
    const body = { seat: 1, round: 1, evaluatorId: second.evaluatorId }
    expect((await officer.post(`/proposals/${proposal.id}/evaluators`, body)).status).toBe(409)
    expect([403, 404]).toContain((await evaluator.post(`/proposals/${proposal.id}/evaluators`, body)).status)
  })

  it('answers a forged id as one that does not exist', async () => {
    for (const id of ['0193a000-0000-7000-8000-000000000000', first.taskId, 'x'])
      expect((await officer.page(`/evaluations/${id}`)).status).toBe(404)
  })
})
