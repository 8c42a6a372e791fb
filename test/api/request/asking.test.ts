import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { anOrganisation, aPerson, statusOf } from '../../support/records.ts'
import { silkRoutesRules } from '../../support/request-records.ts'
import { anAdoptedRuleBook } from '../../support/requests.ts'
import { aBegunRequest, aSubmittedRequest, askers, whole } from './askers.ts'

const { application, test } = ownApplication()
let requester: Reader
let colleague: Reader
let focalPoint: Reader
let officer: Reader
beforeAll(async () => {
  ;({ requester, colleague, focalPoint, officer } = await askers(test.db, application.signedIn))
})

const begun = () => aBegunRequest(requester)
const submitted = () => aSubmittedRequest(test.db, requester)

describe('a request is written', () => {
  it('by the members of one institution together, and saved as far as it is', async () => {
    const id = await begun()
    expect((await requester.page(paths.newRequest())).text).toContain('Ministry of Labour')
    const saved = await requester.submit(paths.requestDraft(id), {
      version: '1',
      title: 'A policy',
      days: '',
      boxes: 'languages',
    })
    expect(saved.status).toBe(303)
    const seen = await colleague.view(paths.requestDraft(id))
    expect(seen.json.form.values).toMatchObject({ title: 'A policy', days: '' })
    expect(seen.json.missing.length).toBeGreaterThan(3)
    expect((await focalPoint.page(paths.request(id))).status).toBe(404)
    expect((await officer.page(paths.requestDraft(id))).status).toBe(404)
  })

  it('shows both texts when a colleague has changed the same answer', async () => {
    const id = await begun()
    await requester.submit(paths.requestDraft(id), { version: '1', title: 'Mine' })
    const stale = await colleague.submit(paths.requestDraft(id), { version: '1', title: 'Ours' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('value="Ours"')
    expect(stale.text).toContain('Mine')
  })

  it('keeps what was typed where a number is asked for and something else stands', async () => {
    const id = await begun()
    const wrong = await requester.submit(paths.requestDraft(id), { version: '1', days: 'twenty', title: 'A policy' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="twenty"')
    expect(wrong.text).toContain('value="A policy"')
  })

  it('leaves alone what a program does not send, and empties what a form has unticked', async () => {
    const id = await begun()
    await requester.post(paths.requestDraft(id), { version: 1, languages: ['ru', 'en'], title: 'A policy' })
    await requester.post(paths.requestDraft(id), { version: 2, place: 'Dushanbe' })
    expect((await requester.view(paths.requestDraft(id))).json.form.values).toMatchObject({
      languages: ['ru', 'en'],
      title: 'A policy',
      place: 'Dushanbe',
    })
    await requester.submit(paths.requestDraft(id), { version: '3', boxes: 'languages' })
    expect((await requester.view(paths.requestDraft(id))).json.form.values.languages).toEqual([])
  })

  it('is submitted only when nothing is missing, and answers with a receipt', async () => {
    const id = await begun()
    await requester.submit(paths.requestDraft(id), { version: '1', title: 'A policy' })
    const early = await requester.view(paths.requestCheck(id))
    expect(early.json.maySubmit).toBe(false)
    expect((await requester.page(paths.requestCheck(id))).text).toContain('/draft#field-problem')
    const forced = await requester.submit(paths.requestSubmission(id), {})
    expect(forced.status).toBe(422)
    await requester.submit(paths.requestDraft(id), { version: '2', ...whole })
    expect((await requester.view(paths.requestCheck(id))).json.maySubmit).toBe(true)
    const sent = await requester.submit(paths.requestSubmission(id), {})
    expect(sent.location).toContain(`/requests/${id}/submissions/`)
    const again = await requester.submit(paths.requestSubmission(id), {})
    expect(again.location).toBe(sent.location)
    const receipt = await colleague.page(sent.location!)
    expect(receipt.text).toMatch(/TA-\d{4}-0001/)
    expect(receipt.text).toContain('Rustam Nazarov')
  })

  it('is given up or withdrawn by its institution, and by nobody else', async () => {
    const id = await submitted()
    expect((await focalPoint.page(paths.requestWithdrawal(id))).status).toBe(403)
    expect((await requester.page(paths.requestWithdrawal(id))).status).toBe(200)
    await requester.submit(paths.requestWithdrawal(id), { reason: 'The need is gone.' })
    expect(await statusOf(test.db, id)).toBe('withdrawn')
    expect((await requester.view(paths.request(id))).json.next.title.key).toBe('request.next.status.withdrawn')
  })
})

describe('a request for the year 9999', () => {
  it('is kept as it was written, and refused with the last day that the rules allow', async () => {
    const id = await begun()
    await requester.submit(paths.requestDraft(id), { ...whole, toOn: '9999-12-31', version: '1' })
    const answer = await requester.submit(paths.requestSubmission(id), {})
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(
      /This day is too far ahead: what is planned now may end on 20\d\d-\d\d-\d\d at the latest\./,
    )
  })
})

describe('whoever may ask', () => {
  it('is led there from the first page and from home, and others are not', async () => {
    expect((await application.visitor.page(paths.front())).text).toContain(paths.newRequest())
    const members = [await aPerson(test.db, { name: 'Dilnoza Karimova' })]
    await anOrganisation(test.db, { name: 'Ministry of Interior', kind: 'public-body', country: 'UZ', members })
    const newcomer = await application.signedIn(members[0]!)
    expect((await newcomer.view(paths.home())).json).toMatchObject({ mayAsk: true, calls: [] })
    expect((await newcomer.page(paths.home())).text).toContain(`href="${paths.requests()}"`)
    const ngo = await aPerson(test.db)
    await anOrganisation(test.db, { members: [ngo] })
    const other = await application.signedIn(ngo)
    expect((await other.view(paths.home())).json.mayAsk).toBe(false)
    expect((await other.page(paths.home())).text).not.toContain(`href="${paths.requests()}"`)
    expect((await other.page(paths.newRequest())).text).toContain('You do not belong to an institution that may ask.')
    expect((await other.submit(paths.requests(), {})).status).toBe(422)
  })

  it('finds the draft again at home', async () => {
    const id = await begun()
    await requester.submit(paths.requestDraft(id), { version: '1', title: 'Found again' })
    const { drafts } = (await colleague.view(paths.home())).json
    expect(drafts.map(({ href }: { href: string }) => href)).toContain(paths.requestDraft(id))
  })
})

describe('when the rules change', () => {
  it('a draft is written and submitted under those in force, which its pages say', async () => {
    const id = await begun()
    await requester.submit(paths.requestDraft(id), { version: '1', ...whole })
    const earlier = await submitted()
    await anAdoptedRuleBook(test.db, { ...silkRoutesRules(), days: { ...silkRoutesRules().days, mostPerRequest: 15 } })
    const check = await requester.view(paths.requestCheck(id))
    expect(check.json.maySubmit).toBe(false)
    expect((await requester.page(paths.requestDraft(id))).text).toContain('15')
    expect((await requester.page(paths.requestCheck(id))).text).toContain('/draft#field-days')
    await requester.submit(paths.requestDraft(id), { version: '2', days: '15' })
    expect((await requester.submit(paths.requestSubmission(id), {})).status).toBe(303)
    await focalPoint.submit(paths.endorsement(earlier), { outcome: 'return', words: 'Which four agencies?' })
    expect((await requester.view(paths.requestCheck(earlier))).json.problems).toEqual([])
  })
})
