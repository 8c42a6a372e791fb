import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { aPerson } from '../../support/records.ts'
import { aPublishedCall, type Publishers, publishers } from './publishers.ts'

const { application, test } = ownApplication()
let by: Publishers
let officer: Reader
let applicantId: string
beforeAll(async () => {
  by = await publishers(test.db, application.signedIn)
  ;({ officer } = by)
  applicantId = await aPerson(test.db)
})

const published = () => aPublishedCall(test.db, by)

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
