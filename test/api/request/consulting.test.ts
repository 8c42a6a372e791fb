import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { statusOf } from '../../support/records.ts'
import { aBegunRequest, aConsultedRequest, aSubmittedRequest, askers } from './askers.ts'

const { application, test } = ownApplication()
let requester: Reader
let focalPoint: Reader
let elsewhere: Reader
let delegation: Reader
let unit: Reader
let officer: Reader
beforeAll(async () => {
  ;({ requester, focalPoint, elsewhere, delegation, unit, officer } = await askers(test.db, application.signedIn))
})

const begun = () => aBegunRequest(requester)
const submitted = () => aSubmittedRequest(test.db, requester)
const consulted = () => aConsultedRequest(test.db, { requester, focalPoint })

describe('a request is consulted on', () => {
  it('by each party for itself alone', async () => {
    const id = await consulted()
    expect((await delegation.page(paths.consultation(id, 'geographic-unit'))).status).toBe(404)
    expect((await unit.page(paths.consultation(id, 'delegation'))).status).toBe(404)
    expect((await unit.page(paths.consultation(id, 'nobody'))).status).toBe(404)
    expect((await delegation.view(paths.request(id))).json.next.href).toBe(paths.consultation(id, 'delegation'))
    const seen = (await unit.view(paths.request(id))).json
    expect(seen.consultations.map(({ name }: { name: string }) => name)).toEqual([
      'Geographic unit of the European Commission',
    ])
    const answered = await delegation.submit(paths.consultation(id, 'delegation'), {
      answer: 'consent',
      remark: 'Welcome.',
    })
    expect(answered.location).toBe(paths.request(id))
    expect((await delegation.view(paths.consultation(id, 'delegation'))).json.mayAnswer).toBe(false)
    expect((await officer.view(paths.request(id))).json.consultations[0].remark).toBe('Welcome.')
    expect((await requester.view(paths.request(id))).json.consultations[0].remark).toBeNull()
  })

  it('offers a veto only to whoever may, and wants its reason', async () => {
    const id = await consulted()
    expect((await unit.page(paths.consultation(id, 'geographic-unit'))).text).not.toContain('value="veto"')
    const bare = await delegation.submit(paths.consultation(id, 'delegation'), { answer: 'veto', remark: '' })
    expect(bare.status).toBe(422)
    await delegation.submit(paths.consultation(id, 'delegation'), { answer: 'veto', remark: 'Sanctions.' })
    expect(await statusOf(test.db, id)).toBe('vetoed')
    expect((await requester.view(paths.request(id))).json.next.title.key).toBe('request.next.status.vetoed')
  })
})

describe('a list of requests', () => {
  it('shows an institution its own, a focal point its country’s, and staff all that were submitted', async () => {
    const id = await submitted()
    const hrefs = (list: { href: string }[]) => list.map(({ href }) => href)
    expect(hrefs((await requester.view(paths.requests())).json.sent)).toContain(paths.request(id))
    expect(hrefs((await focalPoint.view(paths.requests())).json.others)).toContain(paths.request(id))
    expect(hrefs((await elsewhere.view(paths.requests())).json.others)).not.toContain(paths.request(id))
    expect(hrefs((await officer.view(paths.requests())).json.others)).toContain(paths.request(id))
    const draft = await begun()
    await requester.submit(paths.requestDraft(draft), { version: '1', title: 'Ours alone' })
    expect((await officer.page(paths.requests())).text).not.toContain('Ours alone')
    expect((await requester.page(paths.requests())).text).toContain('Ours alone')
  })
})
