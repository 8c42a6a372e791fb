import { describe, expect, it } from 'vitest'
import { paths } from '../../domain/shared/paths.ts'
import { aCallInEvaluation, anEvaluator, aProposal, aSubmission, fillSeat } from '../db/evaluation/a-stage.ts'
import { deadlineOf, eventsOf, setClock } from '../support/records.ts'
import { badInput, told } from './bad-input.ts'

const { test, application, aDraft, storedNeeds, submissions } = badInput()

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
