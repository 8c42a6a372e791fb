import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { anOrganisation, aPerson, aSubmittedProposal } from '../../support/records.ts'
import { aPublishedCall, type Publishers, publishers } from './publishers.ts'

const { application, test } = ownApplication()
let by: Publishers
let officer: Reader
let applicantId: string
let organisationId: string
beforeAll(async () => {
  by = await publishers(test.db, application.signedIn)
  ;({ officer } = by)
  applicantId = await aPerson(test.db)
  organisationId = await anOrganisation(test.db, { members: [applicantId] })
})

const published = () => aPublishedCall(test.db, by)

describe('a published call', () => {
  it('says to anybody what is offered, when, and how it is scored', async () => {
    const { json } = await application.visitor.view(paths.call(await published()))
    expect(json.least).toEqual({ amountMinor: '15000000', currency: 'EUR' })
    expect(json.stages.map((stage: { name: string }) => stage.name)).toEqual(['Concept note', 'Full application'])
    expect(json.stages[0].scoring).toMatchObject({ maximum: 50, threshold: 30, evaluators: 2 })
    expect([json.officers, json.next]).toEqual([null, null])
  })

  it('lets a member begin for their organisation, once', async () => {
    const id = await published()
    const applicant = await application.signedIn(applicantId)
    expect((await applicant.view(paths.call(id))).json.start.organisations).toEqual([
      { id: organisationId, name: 'Hamroh Association' },
    ])
    await aSubmittedProposal(test.db, { callId: id, organisationId, personId: applicantId })
    const { start } = (await applicant.view(paths.call(id))).json
    expect([start.organisations, start.own.length]).toEqual([[], 1])
    expect((await applicant.page(paths.call(id))).text).toContain('Your proposal in this call')
  })

  it('shows its rules, every form and the rule set as a file', async () => {
    const id = await published()
    expect((await application.visitor.page(paths.callRules(id))).text).toContain('requested &gt;&#x3D; call.minimum')
    expect((await application.visitor.page(paths.callForm(id, 2))).text).toContain('6 Indirect costs')
    expect((await application.visitor.view(paths.callForm(id, 3))).status).toBe(404)
    const file = await application.visitor.send('GET', paths.callRuleFile(id))
    expect([file.json.format, file.headers.get('content-disposition')]).toEqual([
      'caravanserai.call/1',
      expect.stringContaining('.json'),
    ])
  })

  it('shows officers who waits for what, by status', async () => {
    const id = await published()
    const personId = await aPerson(test.db)
    const proposalId = await aSubmittedProposal(test.db, {
      callId: id,
      organisationId: await anOrganisation(test.db, { members: [personId] }),
      personId,
    })
    const { json } = await officer.view(paths.callProposals(id))
    expect(json.rows).toHaveLength(1)
    expect(json.rows[0].cells[0]).toMatchObject({ href: paths.proposal(proposalId) })
    expect((await officer.view(`${paths.callProposals(id)}?status=screening`)).json.rows).toEqual([])
    expect((await officer.view(paths.call(id))).json.officers.counts).toMatchObject([
      { status: { key: 'call.proposalStatus.submitted' }, count: 1 },
    ])
    expect((await application.visitor.view(paths.callProposals(id))).status).toBe(401)
  })

  it('keeps what is asked for sealed until the submissions are opened', async () => {
    const id = await published()
    const personId = await aPerson(test.db)
    const organisationId = await anOrganisation(test.db, { members: [personId] })
    await aSubmittedProposal(test.db, { callId: id, organisationId, personId }, { requested: '232,000' })
    const requested = async () => (await officer.view(paths.callProposals(id))).json.rows[0].cells[3]
    expect(await requested()).toBeNull()
    expect((await officer.page(paths.callProposals(id))).text).not.toContain('232,000')
    await test.db
      .updateTable('call_stage')
      .set({ opened_at: new Date() })
      .where('call_id', '=', id)
      .where('stage', '=', 1)
      .execute()
    expect(await requested()).toEqual({ money: { amountMinor: '23200000', currency: 'EUR' } })
  })

  it('shows its envelope, its plan of messages and its timeline to those inside', async () => {
    const id = await published()
    const { json } = await officer.view(paths.callEnvelope(id))
    expect(json.meter.free).toEqual({ amountMinor: '150000000', currency: 'EUR' })
    expect((await officer.page(paths.callEnvelope(id))).text).toContain('No money is bound yet.')
    expect((await officer.page(paths.callPlan(id))).text).toContain('A proposal is submitted')
    expect(
      (await officer.view(paths.call(id))).json.officers.timeline.map((step: { state: string }) => step.state),
    ).toEqual(['happened', 'happened', 'ahead', 'ahead', 'ahead', 'ahead'])
  })
})
