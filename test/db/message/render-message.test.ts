import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, json } from '../../../db/database.ts'
import { renderMessage } from '../../../db/message/render-message.ts'
import { letters } from '../../../domain/message/letters.ts'
import { messagePlan } from '../../../domain/message-plan.ts'
import { outcomes } from '../../../domain/proposal/proposal-status.ts'
import { taskKinds } from '../../../domain/task/task-kinds.ts'
import { createRenderer } from '../../../templates/render.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { anOrganisation, aPerson } from '../../support/records.ts'
import { adoptedRules, aMissionRow, anExpertRow, aRequestRow } from '../../support/request-records.ts'
import { aCallInEvaluation, anEvaluator, aProposal, conceptNotePoints } from '../evaluation/a-stage.ts'

let test: TestDatabase
let db: Database
let callId: string
let proposal: Awaited<ReturnType<typeof aProposal>>
let requestId: string
let missionId: string
const renderer = createRenderer()
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  callId = await aCallInEvaluation(db)
  proposal = await aProposal(db, callId)
  await db.updateTable('case_file').set({ reference: 'SRF-2027-0011' }).where('id', '=', proposal.id).execute()
  await adoptedRules(db)
  const by = await aPerson(db)
  const organisationId = await anOrganisation(db, { name: 'Ministry of Labour', kind: 'public-body', members: [by] })
  requestId = await aRequestRow(db, { organisationId, by, reference: 'TA-2027-0001' })
  const expertId = await anExpertRow(db)
  missionId = await aMissionRow(db, { requestId, expertId, by, reference: 'TA-2027-0001/1' })
})
afterAll(() => test.stop())

async function aMessage(template: string, content: object = {}, caseId: string | null = proposal.id): Promise<string> {
  const audit = await db
    .insertInto('audit_entry')
    .values({ case_id: null, type: 'proposal.decided', actor_kind: 'system' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('message')
    .values({
      audit_id: audit.id,
      case_id: caseId,
      recipient_id: proposal.applicantId,
      template,
      state: 'queued',
      content: json(content),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const render = async (template: string, content: object = {}, caseId: string | null = proposal.id) =>
  renderMessage(db, renderer, { id: await aMessage(template, content, caseId), baseUrl: 'https://grants.example.org/' })

const planned = Object.values(messagePlan).flatMap((messages) => messages.map(({ template }) => template))
const templates = [
  ...new Set(
    planned.flatMap((template) =>
      template.includes('{outcome}') ? outcomes.map((outcome) => template.replace('{outcome}', outcome)) : [template],
    ),
  ),
]

describe('what a message says', () => {
  it('is laid down for every message of the communication plan, and for nothing else', () => {
    expect(Object.keys(letters).sort()).toEqual([...templates].sort())
  })

  it.each(templates)(
    '%s is rendered whole, about a proposal, a call, a request, a mission or nothing',
    async (template) => {
      for (const caseId of [proposal.id, callId, requestId, missionId, null]) {
        const { subject, text, html } = await render(template, {}, caseId)
        expect(subject).not.toMatch(/[{}⟦]|undefined|null/)
        expect(text).not.toMatch(/[{}⟦]|undefined|null/)
        expect(html).toContain('<!doctype html>')
      }
    },
  )

  it('names every kind of task', async () => {
    for (const taskKind of Object.keys(taskKinds))
      expect((await render('task/reminder', { taskKind })).text).toContain('Task: ')
  })

  it('shows a rejected applicant scores, reasons, the evaluators’ words without their names, and the way to a review', async () => {
    const evaluatorId = await anEvaluator(db, callId, 'Dr Elena Marchetti')
    await db
      .insertInto('evaluation')
      .values({
        proposal_id: proposal.id,
        stage: 1,
        phase_no: 1,
        seat: 1,
        round: 1,
        evaluator_id: evaluatorId,
        status: 'submitted',
        scores: json(conceptNotePoints(3)),
        comments: json({ relevance: 'The need is not shown.', overall: 'Too broad.' }),
        committee_note: 'I know the author.',
      })
      .execute()
    const { subject, text } = await render('letter/not-preselected', {
      stage: 1,
      score: '27.50',
      maximum: 50,
      threshold: 30,
      sections: { relevance: 11.5, design: 16 },
      reason: 'Below the threshold.',
    })
    expect(subject).toBe('Not invited to apply in full: SRF-2027-0011 Return with skills')
    expect(text).toContain('Score: 27.5 of 50 points; 30 were needed')
    expect(text).toContain('1 Relevance of the action: 11.5 of 20')
    expect(text).toContain('Below the threshold.')
    expect(text).toContain('The need is not shown.')
    expect(text).toContain('https://grants.example.org/proposals/')
    expect(text).toContain('within 45 days')
    expect(text).not.toContain('Marchetti')
    expect(text).not.toContain('I know the author.')
  })

  it('says whose questions on a report they are', async () => {
    const grant = await render('grant/report-returned', { period: 1, reason: 'Which costs?' })
    expect(grant.text).toContain('In the words of the programme officer who read it:')
    const mission = await render('mission/report-returned', { reason: 'Which articles?', readBy: 'officer' }, requestId)
    expect(mission.text).toContain('What is missing, in the words of the programme officer who read it:')
  })

  it('escapes what people typed', async () => {
    const { html, text } = await render('grant/report-returned', { period: 1, reason: '<script>alert(1)</script>' })
    expect(html).not.toContain('<script>alert')
    expect(text).toContain('<script>alert(1)</script>')
  })

  it('tells a focal point who asks, by when to answer, and what silence means', async () => {
    const content = { taskKind: 'endorse', taskId: '019a', subject: '1', dueAt: '2099-03-15T16:00:00Z' }
    const { subject, text } = await render('task/endorse', content, requestId)
    expect(subject).toBe('For you to endorse: TA-2027-0001 A migration policy for Tajikistan')
    expect(text).toContain('Ministry of Labour asks the facility for expertise.')
    expect(text).toContain('Institution: Ministry of Labour, Tajikistan')
    expect(text).toContain('Expert’s days: 20 days')
    expect(text).toContain('Due: 15 March 2099 at 17:00')
    expect(text).toContain('the facility decides whether the request goes on without you')
    expect(text).toContain('https://grants.example.org/tasks/019a')
  })

  it('tells a consulted party as whom it is asked, and that silence is consent', async () => {
    const content = { taskKind: 'consult', taskId: '019a', subject: 'delegation', dueAt: '2099-03-15T16:00:00Z' }
    const { text } = await render('task/consult', content, requestId)
    expect(text).toContain('You are asked as: Delegation of the European Union in the country')
    expect(text).toContain('it counts as your consent')
  })

  it('names the expert and the dates to the ministry, and the ministry to the expert', async () => {
    const confirmed = await render('mission/expert-agreed', {}, missionId)
    expect(confirmed.text).toContain('Elena Marchetti has accepted the mission.')
    expect(confirmed.text).toContain('Dates: 5 April 2027 to 23 April 2027')
    expect(confirmed.text).toContain('Expert’s days: 12 days')
    const agreed = await render('mission/agreed', {}, missionId)
    expect(agreed.text).toContain('Institution: Ministry of Labour, Tajikistan')
    expect(agreed.text).not.toContain('Elena Marchetti')
    expect(agreed.text).toContain(`https://grants.example.org/missions/${missionId}`)
  })

  it('says whose words it quotes', async () => {
    const { text } = await render('request/returned', { reason: 'Which agencies?' }, requestId)
    expect(text).toContain('In the words of the focal point:\n\nWhich agencies?')
    expect(text).toContain(`https://grants.example.org/requests/${requestId}/draft`)
  })

  it('says what silence on a report means under the rules of the facility', async () => {
    const content = { taskKind: 'validate-report', taskId: '019a', subject: '1', dueAt: '2099-03-15T16:00:00Z' }
    const { text } = await render('task/for-requester', content, missionId)
    expect(text).toContain('the facility decides in your place')
    expect(text).toContain('Task: Validate the expert’s report')
  })
})
