import { beforeEach, describe, expect, it } from 'vitest'
import type { aProposal } from '../../db/evaluation/a-stage.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aProposalWithSeats, page, type Seat } from './seats.ts'

const { application, test } = ownApplication('real')
let proposal: Awaited<ReturnType<typeof aProposal>>
let first: Seat
let second: Seat
let evaluator: Reader
beforeEach(async () => {
  ;({ proposal, first, second, evaluator } = await aProposalWithSeats(test.db, application.signedIn))
})

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
