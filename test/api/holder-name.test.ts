import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../domain/case/actor.ts'
import { paths } from '../../domain/shared/paths.ts'
import { type Application, type Reader, startApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aMission } from '../support/mission-records.ts'
import { missionsOf } from '../support/nominations.ts'
import { aPerson } from '../support/records.ts'
import { anAdoptedRuleBook, aRequest } from '../support/requests.ts'

let test: TestDatabase
let application: Application
beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  await anAdoptedRuleBook(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const as = (actor: Actor): Promise<Reader> => application.signedIn(actor.kind === 'person' ? actor.personId : '')
const told = { 'onBehalf.how': 'telephone', 'onBehalf.note': 'Called at noon.' }
const good = { 'scores.quality': '4' }

/** Whom the page names, and then, after the deed, the newest entry of the audit trail in which somebody acted for another. */
async function namedBy(officer: Actor, address: string, fields: Record<string, string>, caseId: string, to = address) {
  const reader = await as(officer)
  const { onBehalf } = (await reader.view(address)).json
  expect((await reader.submit(to, { ...fields, ...told })).status).toBe(303)
  return { onBehalf, audited: await lastOnBehalf(caseId) }
}

async function lastOnBehalf(caseId: string) {
  const entry = await test.db
    .selectFrom('audit_entry')
    .select(['type', 'on_behalf_of', 'on_behalf_note'])
    .where('case_id', '=', caseId)
    .where('on_behalf_of', 'is not', null)
    .orderBy('no', 'desc')
    .executeTakeFirst()
  return [entry?.type, `${entry?.on_behalf_of}: ${entry?.on_behalf_note}`]
}

/** Nobody speaks for a country any more, but these. */
async function focalPoints(...held: { name: string; scope: string | null }[]): Promise<void> {
  await test.db.deleteFrom('role_assignment').where('role', '=', 'focal-point').execute()
  for (const { name, scope } of held) {
    const person_id = await aPerson(test.db, { name })
    await test.db.insertInto('role_assignment').values({ person_id, role: 'focal-point', scope }).execute()
  }
}

describe('an endorsement that an officer writes down', () => {
  const endorsed = { outcome: 'endorse', words: '' }

  it('is the word of the country’s own focal point, not of one for another country or for all', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'endorsement' })
    await focalPoints(
      { name: 'Firuza Rahimi', scope: 'TJ' },
      { name: 'Ali Hassan', scope: 'IQ' },
      { name: 'Sofia Lindqvist', scope: null },
    )
    expect(await namedBy(officer, paths.endorsement(requestId), endorsed, requestId)).toEqual({
      onBehalf: 'Firuza Rahimi',
      audited: ['request.endorsed', 'Firuza Rahimi: telephone: Called at noon.'],
    })
  })

  it('is the word of whoever is focal point for all countries where the country has none', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'endorsement' })
    await focalPoints({ name: 'Sofia Lindqvist', scope: null })
    expect(await namedBy(officer, paths.endorsement(requestId), endorsed, requestId)).toEqual({
      onBehalf: 'Sofia Lindqvist',
      audited: ['request.endorsed', 'Sofia Lindqvist: telephone: Called at noon.'],
    })
  })

  it('names the country in words where nobody holds the office', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'endorsement' })
    await focalPoints({ name: 'Ali Hassan', scope: 'IQ' })
    expect(await namedBy(officer, paths.endorsement(requestId), endorsed, requestId)).toEqual({
      onBehalf: 'the focal point of Tajikistan',
      audited: ['request.endorsed', 'the focal point of Tajikistan: telephone: Called at noon.'],
    })
  })
})

describe('an answer that an officer writes down', () => {
  it('in a consultation is the party’s', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'consultation' })
    const consented = { answer: 'consent', remark: '' }
    expect(await namedBy(officer, paths.consultation(requestId, 'unit'), consented, requestId)).toEqual({
      onBehalf: 'Geographic unit',
      audited: ['consultation.answered', 'Geographic unit: telephone: Called at noon.'],
    })
    const reader = await as(officer)
    expect((await reader.submit(paths.consultation(requestId, 'nobody'), { ...consented, ...told })).status).toBe(404)
  })

  it('to an offer is the expert’s', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'offered' })
    const accepted = { outcome: 'accept', reason: '' }
    expect(await namedBy(officer, paths.offer(missionId), accepted, missionId)).toEqual({
      onBehalf: 'Elena Marchetti',
      audited: ['mission.accepted', 'Elena Marchetti: telephone: Called at noon.'],
    })
  })

  it('to a nomination is the institution’s', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'nominated' })
    const accepted = { outcome: 'accept', reason: '' }
    expect(await namedBy(officer, paths.nominationAnswer(missionId), accepted, missionId)).toEqual({
      onBehalf: 'Ministry of Labour',
      audited: ['nomination.accepted', 'Ministry of Labour: telephone: Called at noon.'],
    })
  })
})

describe('a report on a mission that an officer writes down', () => {
  const report = { text: 'The policy is drafted.', daysWorked: '10', daysAway: '12' }

  it('is the expert’s', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'reporting' })
    const submission = paths.missionReportSubmission(missionId)
    expect(await namedBy(officer, paths.missionReport(missionId), report, missionId, submission)).toEqual({
      onBehalf: 'Elena Marchetti',
      audited: ['mission.reported', 'Elena Marchetti: telephone: Called at noon.'],
    })
  })

  it('is kept with the scanned letter, which was the expert’s too', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'reporting' })
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...report, ...told })) body.set(name, value)
    body.set('onBehalf.letter', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'letter.pdf')
    const reader = await as(officer)
    body.set('_csrf', /name="_csrf" value="([^"]*)"/.exec((await reader.page('/')).text)?.[1] ?? '')
    expect((await reader.send('POST', paths.missionReportSubmission(missionId), { body })).status).toBe(303)
    const rows = await test.db
      .selectFrom('audit_entry')
      .select(['type', 'on_behalf_of', 'on_behalf_note', 'on_behalf_document'])
      .where('case_id', '=', missionId)
      .where('on_behalf_of', 'is not', null)
      .orderBy('no')
      .execute()
    const { id } = await test.db
      .selectFrom('document')
      .select('id')
      .where('case_id', '=', missionId)
      .executeTakeFirstOrThrow()
    const acted = { on_behalf_of: 'Elena Marchetti', on_behalf_note: 'telephone: Called at noon.' }
    expect(rows).toEqual([
      { type: 'document.stored', ...acted, on_behalf_document: null },
      { type: 'mission.reported', ...acted, on_behalf_document: id },
    ])
  })
})

describe('a review that an officer writes down', () => {
  it('is the institution’s, or the expert’s, by the page it is written on', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'reviewing' })
    const [missionId] = await missionsOf(test.db, requestId)
    expect(await namedBy(officer, paths.review(requestId, 'beneficiary'), good, requestId)).toEqual({
      onBehalf: 'Ministry of Labour',
      audited: ['review.answered', 'Ministry of Labour: telephone: Called at noon.'],
    })
    expect(await namedBy(officer, paths.review(requestId, missionId!), good, requestId)).toEqual({
      onBehalf: 'Elena Marchetti',
      audited: ['review.answered', 'Elena Marchetti: telephone: Called at noon.'],
    })
  })

  it('is nobody else’s where it is the officer’s own', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'reviewing' })
    const reader = await as(officer)
    expect((await reader.view(paths.review(requestId, 'officer'))).json.onBehalf).toBeNull()
    expect((await reader.submit(paths.review(requestId, 'officer'), good)).status).toBe(303)
    expect((await lastOnBehalf(requestId))[0]).toBeUndefined()
  })
})
