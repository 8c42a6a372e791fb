import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { askOf } from '../../support/mission-records.ts'
import { ownApplication } from '../../support/own-application.ts'
import { statusOf } from '../../support/records.ts'
import { aBegunRequest, aSubmittedRequest, askers } from './askers.ts'

const { application, test } = ownApplication()
let requester: Reader
let focalPoint: Reader
let elsewhere: Reader
let delegation: Reader
let officer: Reader
beforeAll(async () => {
  ;({ requester, focalPoint, elsewhere, delegation, officer } = await askers(test.db, application.signedIn))
})

const begun = () => aBegunRequest(requester)
const submitted = () => aSubmittedRequest(test.db, requester)

describe('a request is endorsed', () => {
  it('by the focal point of its country, whose next thing it is', async () => {
    const id = await submitted()
    expect((await elsewhere.page(paths.endorsement(id))).status).toBe(404)
    expect((await requester.page(paths.endorsement(id))).status).toBe(403)
    const mine = await focalPoint.view(paths.request(id))
    expect(mine.json.next).toMatchObject({
      title: { key: 'request.task.endorse.yours' },
      href: paths.endorsement(id),
    })
    expect((await requester.view(paths.request(id))).json.next.title.key).toBe('request.task.endorse.others')
    expect((await focalPoint.page(paths.endorsement(id))).text).toContain('Four agencies keep four lists')
    await focalPoint.submit(paths.endorsement(id), { outcome: 'endorse', words: '' })
    expect(await statusOf(test.db, id)).toBe('consultation')
  })

  it('or comes back with questions, is changed and submitted again', async () => {
    const id = await submitted()
    const silent = await focalPoint.submit(paths.endorsement(id), { outcome: 'return', words: '' })
    expect(silent.status).toBe(422)
    expect(silent.text).toContain('whoever gets it back reads your words')
    await focalPoint.submit(paths.endorsement(id), { outcome: 'return', words: 'Which four agencies?' })
    await askOf(test.db, id, 'complete-request')
    expect((await requester.page(paths.requestDraft(id))).text).toContain('Which four agencies?')
    const { version } = (await requester.view(paths.requestDraft(id))).json
    await requester.submit(paths.requestDraft(id), {
      version: String(version),
      problem: 'Labour, interior, statistics, border.',
    })
    await requester.submit(paths.requestSubmission(id), {})
    expect(await statusOf(test.db, id)).toBe('endorsement')
    expect((await focalPoint.page(paths.endorsement(id))).text).toContain('You had asked')
    expect((await requester.view(paths.request(id))).json.receipts).toHaveLength(2)
  })

  it('or is refused with a reason', async () => {
    const id = await submitted()
    await focalPoint.submit(paths.endorsement(id), { outcome: 'refuse', words: 'Another ministry has asked already.' })
    expect(await statusOf(test.db, id)).toBe('rejected')
  })

  it('by an officer only on the strength of a letter or a call of the focal point', async () => {
    const id = await submitted()
    const bare = await officer.submit(paths.endorsement(id), { outcome: 'endorse', words: '' })
    expect(bare.status).toBe(422)
    expect((await officer.page(paths.endorsement(id))).text).toContain('Do this on behalf of <bdi>Firuza Rahimi</bdi>')
    const told = { 'onBehalf.how': 'telephone', 'onBehalf.note': 'Called at noon: endorsed.' }
    await officer.submit(paths.endorsement(id), { outcome: 'endorse', words: '', ...told })
    const row = await test.db
      .selectFrom('audit_entry')
      .select('on_behalf_of')
      .where('case_id', '=', id)
      .where('type', '=', 'request.endorsed')
      .executeTakeFirstOrThrow()
    expect(row.on_behalf_of).toContain('Firuza Rahimi')
    for (const reader of [requester, delegation])
      expect((await reader.page(paths.request(id))).text).not.toContain('Called at noon')
    expect((await requester.page(paths.request(id))).text).toContain('Firuza Rahimi')
    expect((await officer.page(paths.request(id))).text).toContain('Called at noon: endorsed.')
  })

  it('and the scanned letter stays where the facility’s own people can read it', async () => {
    const id = await submitted()
    const body = new FormData()
    const told = { 'onBehalf.how': 'letter', 'onBehalf.note': 'Endorsed, signed.' }
    const token = /name="_csrf" value="([^"]*)"/.exec((await officer.page(paths.home())).text)![1]!
    for (const [name, value] of Object.entries({ _csrf: token, outcome: 'endorse', words: '', ...told }))
      body.set(name, value)
    body.set('onBehalf.letter', new Blob(['%PDF-1.4\n%%EOF'], { type: 'application/pdf' }), 'endorsement.pdf')
    expect((await officer.send('POST', paths.endorsement(id), { body })).status).toBe(303)
    const { entries } = (await officer.view(paths.audit(id))).json
    const { letterHref } = entries.find((entry: { letterHref: string | null }) => entry.letterHref)
    expect((await officer.page(letterHref)).text).toContain('%PDF')
    expect((await requester.page(letterHref)).status).toBe(404)
    expect((await delegation.page(letterHref)).status).toBe(404)
    const elsewhere = paths.auditLetter(await submitted(), letterHref.split('/').at(-1)!)
    expect((await officer.page(elsewhere)).status).toBe(404)
  })
})

describe('words for which the form is gone', () => {
  it('are shown again, so that whoever wrote them can take them along', async () => {
    const id = await submitted()
    await focalPoint.submit(paths.endorsement(id), { outcome: 'endorse', words: '' })
    const words = 'Another ministry has asked for "the same" already:\r\nplease speak with them & with us first.'
    const late = await focalPoint.submit(paths.endorsement(id), { outcome: 'refuse', words })
    expect(late.status).toBe(409)
    expect(late.text).toContain('What you wrote was not saved')
    expect(late.text).toContain('please speak with them &amp; with us first.')
    const again = await requester.submit(paths.requestDraft(await begun()), { version: '1', days: 'x', problem: words })
    expect(again.text).toContain('please speak with them')
    expect(again.text).not.toContain('What you wrote was not saved')
  })
})
