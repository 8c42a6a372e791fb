import { beforeEach, describe, expect, it } from 'vitest'
import { type aProposal, conceptNotePoints } from '../../db/evaluation/a-stage.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aProposalWithSeats, declare, page, type Seat, versionOf } from './seats.ts'

const { application, test } = ownApplication('real')
let proposal: Awaited<ReturnType<typeof aProposal>>
let first: Seat
let second: Seat
let evaluator: Reader
let officer: Reader
beforeEach(async () => {
  ;({ proposal, first, second, evaluator, officer } = await aProposalWithSeats(test.db, application.signedIn))
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
