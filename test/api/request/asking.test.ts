import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { askOf } from '../../support/mission-records.ts'
import { anOrganisation, aPerson, statusOf } from '../../support/records.ts'
import { adoptedRules, silkRoutesRules } from '../../support/request-records.ts'
import { anAdoptedRuleBook } from '../../support/requests.ts'

let test: TestDatabase
let application: Application
let requester: Reader
let colleague: Reader
let focalPoint: Reader
let elsewhere: Reader
let delegation: Reader
let unit: Reader
let officer: Reader

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  await adoptedRules(test.db)
  const person = async (name: string, role?: 'focal-point' | 'consulted-party', scope?: string) => {
    const id = await aPerson(test.db, { name })
    if (role) await test.db.insertInto('role_assignment').values({ person_id: id, role, scope: scope! }).execute()
    return id
  }
  const members = [await person('Rustam Nazarov'), await person('Zarina Sharipova')]
  await anOrganisation(test.db, { name: 'Ministry of Labour', kind: 'public-body', members })
  const as = async (id: string) => application.signedIn(id)
  requester = await as(members[0]!)
  colleague = await as(members[1]!)
  focalPoint = await as(await person('Firuza Rahimi', 'focal-point', 'TJ'))
  elsewhere = await as(await person('Ali Hassan', 'focal-point', 'IQ'))
  delegation = await as(await person('Anne Dubois', 'consulted-party', 'delegation'))
  unit = await as(await person('Marc Peeters', 'consulted-party', 'geographic-unit'))
  officer = await as(await aPerson(test.db, { name: 'Amina Karimova', roles: ['officer'] }))
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const idIn = (location: string | null): string => /requests\/([0-9a-f-]{36})/.exec(location ?? '')![1]!

const inDays = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days)

const whole = {
  title: 'A migration policy for Tajikistan',
  problem: 'Four agencies keep four lists, and none of them agrees.',
  outcome: 'A policy that the government can adopt.',
  field: 'policy',
  languages: 'ru',
  modality: 'hybrid',
  place: 'Dushanbe',
  fromOn: inDays(60),
  toOn: inDays(180),
  days: '20',
  wishes: '',
  boxes: 'languages',
}

async function begun(): Promise<string> {
  return idIn((await requester.submit(paths.requests(), {})).location)
}

async function submitted(): Promise<string> {
  const id = await begun()
  await requester.submit(paths.requestDraft(id), { version: '1', ...whole })
  await requester.submit(paths.requestSubmission(id), {})
  await askOf(test.db, id, 'endorse', '1')
  return id
}

async function consulted(): Promise<string> {
  const id = await submitted()
  await focalPoint.submit(paths.endorsement(id), { outcome: 'endorse', words: '' })
  for (const party of ['delegation', 'geographic-unit', 'home-affairs']) await askOf(test.db, id, 'consult', party)
  return id
}

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
