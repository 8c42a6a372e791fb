import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { type Answer, type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  type Applicant,
  aCompleteDraft,
  anApplicant,
  anOrganisation,
  aPerson,
  aSubmittedProposal,
  deadlineOf,
  setClock,
} from '../../support/records.ts'
import { conceptNote } from '../../support/silk-routes.ts'

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

let test: TestDatabase
let application: Application
let officer: Reader
beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  officer = await application.signedIn(await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] }))
})
afterAll(async () => {
  await application?.stop()
  await test.stop()
})

async function writer(): Promise<Applicant & { reader: Reader }> {
  const applicant = await anApplicant(test.db)
  return { ...applicant, reader: await application.signedIn(applicant.personId) }
}

async function aDraft() {
  const applicant = await writer()
  return { ...applicant, ...(await aCompleteDraft(test.db, applicant)) }
}

async function upload(reader: Reader, proposalId: string, content: string, slot = 'declaration'): Promise<Answer> {
  const token = /name="_csrf" value="([^"]*)"/.exec((await reader.page(paths.draft(proposalId))).text)![1]!
  const body = new FormData()
  body.set('_csrf', token)
  body.set('slot', slot)
  body.set('file', new File([content], 'declaration.pdf', { type: 'application/pdf' }))
  return reader.send('POST', paths.documents(proposalId), { headers: { accept: 'text/html' }, body })
}

const proposalIn = (location: string | null): string => /\/proposals\/([0-9a-f-]{36})/.exec(location ?? '')![1]!

describe('an applicant on the web', () => {
  it('goes from an open call to a receipt', async () => {
    const { callId, reader } = await writer()
    const begun = await reader.submit(paths.proposals(), { callId }, paths.newProposal(callId))
    expect(begun.status).toBe(303)
    const id = proposalIn(begun.location)
    const { version } = (await reader.view(paths.draft(id))).json
    const fields = Object.fromEntries(
      Object.entries(conceptNote).map(([key, answer]) => [`answers.${key}`, String(answer)]),
    )
    const saved = await reader.submit(
      paths.draft(id, 'action'),
      { version: String(version), next: paths.draft(id, 'relevance'), ...fields },
      paths.draft(id, 'action'),
    )
    expect([saved.status, saved.location]).toEqual([303, paths.draft(id, 'relevance')])
    expect((await upload(reader, id, pdf)).status).toBe(303)
    const check = (await reader.view(paths.check(id))).json
    expect(check).toMatchObject({ problems: [], maySubmit: true })
    const submitted = await reader.submit(paths.submission(id), { version: String(check.version) }, paths.check(id))
    const receipt = (await reader.view(submitted.location!)).json
    expect(receipt).toMatchObject({ number: 1, title: 'Return with skills', isLast: true })
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await reader.page(submitted.location!)).status).toBe(200)
  })

  it('saves by itself, with the new version', async () => {
    const { reader, proposalId, version } = await aDraft()
    const answer = await reader.send('POST', paths.draft(proposalId, 'action'), {
      headers: { accept: 'application/json', 'content-type': 'application/json', 'x-autosave': '1' },
      body: JSON.stringify({ version, answers: { title: 'Skills' } }),
    })
    expect([answer.status, answer.json.version]).toEqual([200, version + 1])
  })

  it('sees both texts when a second tab would overwrite the first, and keeps what was typed', async () => {
    const { reader, proposalId, version } = await aDraft()
    const save = (title: string) =>
      reader.submit(
        paths.draft(proposalId, 'action'),
        { version: String(version), 'answers.title': title },
        paths.draft(proposalId, 'action'),
      )
    expect((await save('From the first tab')).status).toBe(303)
    const second = await save('From the second tab')
    expect(second.status).toBe(409)
    expect(second.text).toContain('From the first tab')
    expect(second.text).toContain('value="From the second tab"')
    const again = /name="version" value="(\d+)"/.exec(second.text)![1]!
    expect(again).toBe(String(version + 1))
  })

  it('is told what is missing, with the way there, and nothing is submitted', async () => {
    const { reader, callId } = await writer()
    const id = proposalIn((await reader.post(paths.proposals(), { callId })).location)
    const refused = await reader.submit(paths.submission(id), {}, paths.draft(id))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(`${paths.draft(id, 'action')}#field-answers-title`)
    const asProgram = await reader.post(paths.submission(id))
    expect(asProgram.json.problems[0]).toEqual({
      field: 'answers.title',
      key: 'problem.required',
      message: 'Answer this question.',
    })
  })

  it('gets a sentence one second after the deadline, and can still read everything', async () => {
    const { reader, proposalId, callId } = await aDraft()
    await setClock(test.db, new Date((await deadlineOf(test.db, callId)).getTime() + 1000))
    const late = await reader.submit(paths.submission(proposalId), {}, paths.check(proposalId))
    expect(late.text).toContain('The deadline has passed')
    expect((await reader.page(paths.draft(proposalId, 'action'))).text).toContain('Return with skills')
    await setClock(test.db, new Date())
  })

  it('may withdraw, decline help and give up, each on a page of its own', async () => {
    const { reader, proposalId } = await aDraft()
    expect((await reader.submit(paths.draftHelp(proposalId), { days: '3' }, paths.draft(proposalId))).status).toBe(303)
    expect((await reader.view(paths.draft(proposalId))).json.help.untilAt).not.toBeNull()
    expect((await reader.submit(paths.draftHelp(proposalId), { end: 'yes' }, paths.draft(proposalId))).status).toBe(303)
    expect((await reader.page(paths.withdrawal(proposalId))).text).toContain('Give up this application')
    expect(
      (await reader.submit(paths.withdrawal(proposalId), { reason: '' }, paths.withdrawal(proposalId))).status,
    ).toBe(303)
    expect((await reader.view(paths.proposal(proposalId))).json.tag.text.key).toBe('proposal.status.withdrawn')
  })

  it('has all applications in one list', async () => {
    const { reader, proposalId } = await aDraft()
    const list = (await reader.view(paths.proposals())).json
    expect(list.writing).toMatchObject([{ href: paths.proposal(proposalId), title: 'Return with skills' }])
    expect((await reader.page(paths.proposals())).status).toBe(200)
  })
})

describe('documents', () => {
  it('come back as they went in, to save and not to run', async () => {
    const { reader, proposalId } = await aDraft()
    await upload(reader, proposalId, pdf)
    const { slots } = (await reader.view(paths.draft(proposalId))).json
    const answer = await reader.page(slots[0].current.href)
    expect(answer.text).toBe(pdf)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=declaration.pdf')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('are refused when they are not what they say', async () => {
    const { reader, proposalId } = await aDraft()
    const refused = await upload(reader, proposalId, '<script>alert(1)</script>')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('This file cannot be taken here')
  })
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
