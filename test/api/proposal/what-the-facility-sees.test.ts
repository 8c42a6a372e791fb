import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { anOrganisation, aPerson, aSubmittedProposal } from '../../support/records.ts'
import { conceptNote } from '../../support/silk-routes.ts'
import { applicants, proposalIn } from './applicants.ts'

const { test, application, writer, aDraft } = applicants()
let officer: Reader
beforeAll(async () => {
  officer = await application.signedIn(await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] }))
})

describe('the facility', () => {
  it('does not read a draft without an invitation, and every reading with one is listed', async () => {
    const { reader, proposalId } = await aDraft()
    expect((await officer.page(paths.draft(proposalId))).status).toBe(404)
    await reader.post(paths.draftHelp(proposalId), { days: 3 })
    expect((await officer.page(paths.draft(proposalId, 'action'))).text).toContain('Return with skills')
    expect((await reader.view(paths.draft(proposalId))).json.help.readings).toMatchObject([{ name: 'Amina Karimova' }])
  })

  it('sees that something was submitted, but not what, until it is opened', async () => {
    const proposalId = await aSubmittedProposal(test.db, await writer(), { needs: 'A sealed sentence.' })
    const sealed = await officer.page(paths.proposal(proposalId))
    expect([sealed.status, sealed.text.includes('A sealed sentence.')]).toEqual([200, false])
    await open(proposalId)
    expect((await officer.page(paths.proposal(proposalId))).text).toContain('A sealed sentence.')
  })

  it('applies for somebody who writes letters, and says so', async () => {
    const { callId } = await writer()
    const organisationId = await anOrganisation(test.db, { name: 'Shirkat', byLetter: true })
    expect((await officer.page(paths.newProposal(callId))).text).toContain('Shirkat')
    const without = await officer.post(paths.proposals(), { callId, organisationId })
    expect(without.status).toBe(422)
    const onBehalf = { how: 'letter', note: 'Their letter of 3 March.', applicant: 'Shirkat' }
    expect((await officer.view(paths.proposals())).json.starts.map(({ href }: { href: string }) => href)).toContain(
      paths.newProposal(callId),
    )
    const begun = await officer.post(paths.proposals(), { callId, organisationId, onBehalf })
    const id = proposalIn(begun.location)
    expect((await officer.post(paths.draft(id), { version: 1, answers: conceptNote, onBehalf })).status).toBe(303)
    expect((await officer.page(paths.draft(id, 'action'))).text).toContain('on behalf of')
  })

  it('screens an opened proposal, findings beside the answers', async () => {
    const proposalId = await aSubmittedProposal(test.db, await writer())
    await open(proposalId)
    await test.db
      .insertInto('finding')
      .values({ proposal_id: proposalId, stage: 1, phase_no: 2, criterion: 'amount', outcome: 'met' })
      .execute()
    const shown = await officer.page(paths.screening(proposalId))
    expect([shown.status, shown.text.includes('The grant asked for is between')]).toEqual([200, true])
    const { checklist } = (await officer.view(paths.screening(proposalId))).json
    const incomplete = await officer.submit(
      paths.screening(proposalId),
      { outcome: 'fail' },
      paths.screening(proposalId),
    )
    expect([incomplete.status, incomplete.text.includes('a finding of the machine alone rejects nobody')]).toEqual([
      422,
      true,
    ])
    const checks = Object.fromEntries(checklist.map(({ answer }: { answer: string }) => [answer, 'yes']))
    const screened = await officer.submit(
      paths.screening(proposalId),
      { ...checks, outcome: 'pass' },
      paths.screening(proposalId),
    )
    expect([screened.status, screened.location]).toEqual([303, paths.proposal(proposalId)])
    expect((await officer.view(paths.proposal(proposalId))).json.tag.text.key).toBe('proposal.status.evaluation')
    expect((await officer.page(paths.screening(proposalId))).status).toBe(200)
  })
})

/** The call has opened its submissions, and the workflow has asked for the screening. */
async function open(proposalId: string): Promise<void> {
  const file = await test.db
    .updateTable('case_file')
    .set({ status: 'screening' })
    .where('id', '=', proposalId)
    .returning(['call_id', 'phase_no'])
    .executeTakeFirstOrThrow()
  await test.db
    .updateTable('call_stage')
    .set({ opened_at: new Date() })
    .where('call_id', '=', file.call_id!)
    .where('stage', '=', 1)
    .execute()
  await test.db
    .insertInto('task')
    .values({
      case_id: proposalId,
      phase_no: file.phase_no,
      stage: 1,
      kind: 'screen',
      holder: 'officer',
      opened_at: new Date(),
      due_at: new Date(Date.now() + 864_000_000),
    })
    .execute()
}
