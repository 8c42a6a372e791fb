import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, json } from '../../../db/database.ts'
import { renderMessage } from '../../../db/message/render-message.ts'
import { letters } from '../../../domain/message/letters.ts'
import { messagePlan } from '../../../domain/message-plan.ts'
import { outcomes } from '../../../domain/proposal/proposal-status.ts'
import { taskKinds } from '../../../domain/task/task-kinds.ts'
import { createRenderer } from '../../../templates/render.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCallInEvaluation, anEvaluator, aProposal, conceptNotePoints } from '../evaluation/a-stage.ts'

let test: TestDatabase
let db: Database
let callId: string
let proposal: Awaited<ReturnType<typeof aProposal>>
const renderer = createRenderer()
beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  callId = await aCallInEvaluation(db)
  proposal = await aProposal(db, callId)
  await db.updateTable('case_file').set({ reference: 'SRF-2027-0011' }).where('id', '=', proposal.id).execute()
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

  it.each(templates)('%s is rendered whole, about a proposal, a call or nothing', async (template) => {
    for (const caseId of [proposal.id, callId, null]) {
      const { subject, text, html } = await render(template, {}, caseId)
      expect(subject).not.toMatch(/[{}⟦]|undefined|null/)
      expect(text).not.toMatch(/[{}⟦]|undefined|null/)
      expect(html).toContain('<!doctype html>')
    }
  })

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

  it('escapes what people typed', async () => {
    const { html, text } = await render('grant/report-returned', { period: 1, reason: '<script>alert(1)</script>' })
    expect(html).not.toContain('<script>alert')
    expect(text).toContain('<script>alert(1)</script>')
  })
})
