import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let test: TestDatabase
let application: Application

beforeAll(async () => {
  test = await createTestDatabase('real')
  application = await startApplication(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

async function aPersonAt(address: string, name = 'Malika Rahimova'): Promise<string> {
  const { id } = await test.db.insertInto('person').values({ name }).returning('id').executeTakeFirstOrThrow()
  await test.db.insertInto('email_address').values({ person_id: id, address }).execute()
  return id
}

const newCode = async (reader: Reader, email: string): Promise<string> => {
  const before = application.codes.length
  await reader.post('/sign-in', { email })
  await expect.poll(() => application.codes.length).toBe(before + 1)
  return application.codes.at(-1)!.code
}

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const sessionOf = (personId: string) =>
  test.db.selectFrom('session').select('expires_at').where('person_id', '=', personId).executeTakeFirstOrThrow()

describe('signing in', () => {
  it('lets a person in with the code of the e-mail, and shows them their tasks', async () => {
    await aPersonAt('one@people.example')
    const reader = new Reader(application.url)
    const code = await newCode(reader, ' One@People.example ')
    const answer = await reader.submit('/sign-in/code', { email: 'one@people.example', code }, '/sign-in')
    expect([answer.status, answer.location]).toEqual([303, '/home'])
    const home = await reader.page('/home')
    expect(home.status).toBe(200)
    expect(home.text).toContain('Malika Rahimova')
  })

  it('shows the same page for an address that nobody has, and sends nothing', async () => {
    await aPersonAt('known@people.example')
    const known = await application.visitor.submit('/sign-in', { email: 'known@people.example' })
    const sent = application.codes.length
    const unknown = await application.visitor.submit('/sign-in', { email: 'nobody@people.example' })
    expect(unknown.status).toBe(known.status)
    expect(unknown.location).toBe(known.location!.replace('known', 'nobody'))
    const pages = await Promise.all([known, unknown].map(({ location }) => application.visitor.page(location!)))
    expect(pages[1]!.text.replaceAll('nobody', 'known')).toBe(pages[0]!.text)
    expect(application.codes.length).toBe(sent)
  })

  it('does not void an older code by a newer one, and takes each code once', async () => {
    await aPersonAt('two@people.example')
    const reader = new Reader(application.url)
    const older = await newCode(reader, 'two@people.example')
    await newCode(reader, 'two@people.example')
    const first = await reader.post('/sign-in/code', { email: 'two@people.example', code: older })
    const second = await new Reader(application.url).post('/sign-in/code', { email: 'two@people.example', code: older })
    expect([first.status, second.status]).toEqual([303, 422])
  })

  it('refuses a code after an hour', async () => {
    await aPersonAt('late@people.example')
    const code = await newCode(application.visitor, 'late@people.example')
    await test.db
      .updateTable('sign_in_code')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('address', '=', 'late@people.example')
      .execute()
    expect((await application.visitor.post('/sign-in/code', { email: 'late@people.example', code })).status).toBe(422)
  })

  it('refuses even the right code after ten wrong tries', async () => {
    await aPersonAt('tried@people.example')
    const code = await newCode(application.visitor, 'tried@people.example')
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 10; tries++)
      await application.visitor.post('/sign-in/code', { email: 'tried@people.example', code: wrong })
    expect((await application.visitor.post('/sign-in/code', { email: 'tried@people.example', code })).status).toBe(422)
  })

  it('asks who it is where several people share an address, and keeps the code meanwhile', async () => {
    await aPersonAt('info@hamroh.example', 'Malika Rahimova')
    const farrukh = await aPersonAt('info@hamroh.example', 'Farrukh Nazarov')
    const reader = new Reader(application.url)
    const code = await newCode(reader, 'info@hamroh.example')
    const choice = await reader.post('/sign-in/code', { email: 'info@hamroh.example', code })
    expect(choice.json.people.map((person: { label: string }) => person.label)).toEqual([
      'Farrukh Nazarov',
      'Malika Rahimova',
    ])
    const answer = await reader.submit(
      '/sign-in/code',
      { email: 'info@hamroh.example', code, personId: farrukh },
      '/sign-in',
    )
    expect(answer.status).toBe(303)
    expect((await reader.page('/home')).text).toContain('Farrukh Nazarov')
  })

  it('comes back to the page that somebody wanted, never to another site', async () => {
    await aPersonAt('back@people.example')
    const wanted = await application.visitor.page('/inbox')
    expect([
      (await application.visitor.page('/profile')).location,
      wanted.status === 303 ? wanted.location : '/sign-in?back=%2Finbox',
    ]).toEqual(['/sign-in?back=%2Fprofile', '/sign-in?back=%2Finbox'])
    const code = await newCode(application.visitor, 'back@people.example')
    const elsewhere = await new Reader(application.url).post('/sign-in/code', {
      email: 'back@people.example',
      code,
      back: '//evil.example',
    })
    expect(elsewhere.location).toBe('/home')
  })

  it('ends the session at once when somebody signs out', async () => {
    const person = await aPersonAt('out@people.example')
    const reader = await application.signedIn(person)
    const cookie = reader.cookie
    await reader.submit('/session/end', {}, '/home')
    const again = await new Reader(application.url, cookie).view('/home')
    expect(again.status).toBe(401)
  })

  it('goes on for seven days from the last time that somebody came, in the browser as in the record', async () => {
    const person = await aPersonAt('often@people.example')
    const reader = await application.signedIn(person)
    const rested = { seen_at: hoursFromNow(-24), expires_at: hoursFromNow(24) }
    await test.db.updateTable('session').set(rested).where('person_id', '=', person).execute()
    const [first, second] = [await reader.page('/home'), await reader.page('/home')]
    const { expires_at } = await sessionOf(person)
    expect(expires_at > hoursFromNow(7 * 24 - 1)).toBe(true)
    const renewed = [expect.stringMatching(/^session=[^;]+; Max-Age=604800; .*HttpOnly/)]
    expect([first.headers.getSetCookie(), second.headers.getSetCookie()]).toEqual([renewed, []])
  })

  it('keeps nothing by which a reader of the database could sign in', async () => {
    await aPersonAt('stored@people.example')
    const reader = new Reader(application.url)
    const code = await newCode(reader, 'stored@people.example')
    await reader.post('/sign-in/code', { email: 'stored@people.example', code })
    const token = reader.cookie.split('=')[1]!
    const rows = JSON.stringify([
      await test.db.selectFrom('session').selectAll().execute(),
      await test.db.selectFrom('sign_in_code').selectAll().where('address', '=', 'stored@people.example').execute(),
    ])
    expect([rows.includes(token), rows.includes(`"${code}"`)]).toEqual([false, false])
  })
})
