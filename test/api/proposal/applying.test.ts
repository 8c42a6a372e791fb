import { describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { deadlineOf, setClock } from '../../support/records.ts'
import { conceptNote } from '../../support/silk-routes.ts'
import { applicants, pdf, proposalIn, upload } from './applicants.ts'

const { test, writer, aDraft } = applicants()

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
