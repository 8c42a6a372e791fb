import { beforeEach, describe, expect, it } from 'vitest'
import { type aProposal, conceptNotePoints, statusOf } from '../../db/evaluation/a-stage.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aProposalWithSeats, declare, fields, page, type Seat, submitAll } from './seats.ts'

const { application, test } = ownApplication('real')
let proposal: Awaited<ReturnType<typeof aProposal>>
let first: Seat
let second: Seat
let evaluator: Reader
let other: Reader
beforeEach(async () => {
  ;({ proposal, first, second, evaluator, other } = await aProposalWithSeats(test.db, application.signedIn))
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
    expect(await statusOf(test.db, proposal.id)).toBe('ranked')
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
