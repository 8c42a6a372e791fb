import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { type Application, Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aCompleteDraft, anApplicant } from '../../support/records.ts'

const needs = 'Nine hundred women of three districts need certificates; there is no course nearer than two hundred km.'
let test: TestDatabase
let application: Application

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

/** Somebody who has the form of a draft open. */
async function aWriter() {
  const applicant = await anApplicant(test.db)
  const address = `${applicant.personId}@people.example`
  await test.db.insertInto('email_address').values({ person_id: applicant.personId, address }).execute()
  const { proposalId } = await aCompleteDraft(test.db, applicant)
  const reader = await application.signedIn(applicant.personId)
  const page = paths.draft(proposalId, 'relevance')
  const { text } = await reader.page(page)
  return { ...applicant, address, proposalId, reader, page, open: fieldsIn(text, page) }
}
type Writer = Awaited<ReturnType<typeof aWriter>>

const fieldsIn = (html: string, action: string) => {
  const form = html.slice(html.indexOf(`action="${action}"`)).split('</form>')[0]!
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  )
}

const send = (reader: Reader, { page, open }: Writer, fields: Record<string, string> = {}, headers = {}) =>
  reader.send('POST', page, {
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      referer: application.url + page,
      ...headers,
    },
    body: new URLSearchParams({ ...open, 'answers.needs': needs, ...fields }),
  })

const endSession = ({ personId }: Writer) =>
  test.db
    .updateTable('session')
    .set({ expires_at: sql`clock_timestamp() - interval '1 minute'` })
    .where('person_id', '=', personId)
    .execute()

async function signIn(address: string, reader = new Reader(application.url), back = '') {
  const before = application.codes.length
  await reader.post('/sign-in', { email: address })
  await expect.poll(() => application.codes.length).toBe(before + 1)
  const answer = await reader.submit(
    '/sign-in/code',
    { email: address, code: application.codes.at(-1)!.code, back },
    '/sign-in',
  )
  return { reader, answer }
}

const keptFor = ({ personId }: Writer) =>
  test.db.selectFrom('kept_form').select(['id', 'fields', 'left_out']).where('person_id', '=', personId).execute()
const storedNeeds = async ({ reader, page }: { reader: Reader; page: string }) =>
  (await reader.view(page)).json.form.values['answers.needs']

describe('a form that outlives the session in which it was opened', () => {
  it('is kept until its writer has signed in, shown again as it was typed, and forgotten when it is saved', async () => {
    const writer = await aWriter()
    const before = await storedNeeds(writer)
    await endSession(writer)
    const refused = await send(writer.reader, writer)
    expect([refused.status, refused.location]).toEqual([303, `/sign-in?back=${encodeURIComponent(writer.page)}`])
    expect((await writer.reader.page(refused.location!)).text).toContain('What you typed is kept')

    const { reader, answer } = await signIn(writer.address, writer.reader, writer.page)
    expect(answer.location).toBe(`/profile/kept-forms?back=${encodeURIComponent(writer.page)}`)
    const offered = await reader.page(answer.location!)
    expect(offered.text).toContain(needs)

    const again = fieldsIn(offered.text, writer.page)
    const shown = await send(reader, { ...writer, open: again })
    expect([shown.status, shown.text.includes(needs)]).toEqual([422, true])
    expect(shown.text).toContain('This is what you typed before you were signed out.')
    expect(await storedNeeds({ reader, page: writer.page })).toBe(before)

    const saved = await send(reader, { ...writer, open: fieldsIn(shown.text, writer.page) })
    expect(saved.status).toBe(303)
    expect(await storedNeeds({ reader, page: writer.page })).toBe(needs)
    expect(await keptFor(writer)).toEqual([])
  })

  it('is kept also when the session was ended by signing out, and once if it is sent twice', async () => {
    const writer = await aWriter()
    await writer.reader.submit(paths.signOut(), {}, '/profile')
    await Promise.all([send(writer.reader, writer), send(new Reader(application.url), writer)])
    expect((await keptFor(writer)).map(({ fields }) => fields['answers.needs'])).toEqual([needs])
  })

  it('is shown to nobody but its writer, also on the same computer', async () => {
    const writer = await aWriter()
    const other = await aWriter()
    await endSession(writer)
    await send(writer.reader, writer)
    const { reader, answer } = await signIn(other.address, writer.reader)
    expect(answer.location).toBe('/home')
    expect((await reader.page(paths.keptForms())).text).not.toContain(needs)
    const [kept] = await keptFor(writer)
    await reader.submit(paths.keptFormRemoval(kept!.id), {}, '/profile')
    expect(await keptFor(writer)).toHaveLength(1)
  })

  it('is kept for its writer when somebody else has signed in meanwhile, who sees nothing of it', async () => {
    const writer = await aWriter()
    const other = await aWriter()
    const answer = await send(other.reader, writer)
    expect([answer.status, answer.text.includes(needs)]).toEqual([404, false])
    expect((await keptFor(writer)).map(({ fields }) => fields['answers.needs'])).toEqual([needs])
    const own = await send(other.reader, { ...other, open: writer.open })
    expect([own.status, own.text.includes(needs)]).toEqual([403, false])
    expect(own.text).toContain('This form was opened by somebody else')
    expect(await keptFor(other)).toEqual([])
  })

  it('is shown again at once to its writer who has signed in anew in another tab', async () => {
    const writer = await aWriter()
    await endSession(writer)
    const { reader } = await signIn(writer.address)
    const shown = await send(reader, writer)
    expect([shown.status, shown.text.includes(needs)]).toEqual([422, true])
    const saved = await send(reader, { ...writer, open: fieldsIn(shown.text, writer.page) })
    expect([saved.status, await storedNeeds({ reader, page: writer.page })]).toEqual([303, needs])
  })

  it('names the files that have to be chosen again', async () => {
    const writer = await aWriter()
    await endSession(writer)
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...writer.open, 'answers.needs': needs })) form.append(name, value)
    form.append('file', new Blob(['%PDF-1.4 staff']), 'staff.pdf')
    await writer.reader.send('POST', writer.page, { headers: { accept: 'text/html' }, body: form })
    expect((await keptFor(writer)).map(({ left_out }) => left_out)).toEqual([['staff.pdf']])
    const { reader, answer } = await signIn(writer.address)
    expect((await reader.page(answer.location!)).text).toContain('staff.pdf')
  })

  it('is shown to the sender at once where nobody can tell whose it was', async () => {
    const writer = await aWriter()
    await test.db.deleteFrom('session').where('person_id', '=', writer.personId).execute()
    const answer = await send(writer.reader, writer)
    expect([answer.status, answer.text.includes(needs)]).toEqual([401, true])
    expect(answer.text).toContain('href="/sign-in"')
  })

  it('is shown to a writer who has lost the right to send it', async () => {
    const writer = await aWriter()
    await test.db
      .updateTable('membership')
      .set({ to_at: sql`facility_now()` })
      .where('person_id', '=', writer.personId)
      .execute()
    const answer = await send(writer.reader, writer)
    expect([answer.status, answer.text.includes(needs)]).toEqual([404, true])
  })
})

describe('what is kept', () => {
  it('cannot be put there by another site, or with a token that was made up', async () => {
    const writer = await aWriter()
    await endSession(writer)
    const [salt, , key] = writer.open._csrf!.split('.')
    await send(writer.reader, writer, {}, { 'sec-fetch-site': 'cross-site' })
    await send(writer.reader, writer, { _csrf: `${salt}.${'x'.repeat(27)}.${key}` })
    expect(await keptFor(writer)).toEqual([])
  })

  it('is no more than ten forms, the latest', async () => {
    const writer = await aWriter()
    await endSession(writer)
    for (let no = 1; no <= 11; no++) await send(writer.reader, writer, { 'answers.needs': `${needs} ${no}` })
    const numbers = (await keptFor(writer)).map(({ fields }) =>
      Number(String(fields['answers.needs']).split(' ').at(-1)),
    )
    expect(numbers.sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('is not shown after its time, and deleted', async () => {
    const writer = await aWriter()
    await endSession(writer)
    await send(writer.reader, writer)
    await test.db
      .updateTable('kept_form')
      .set({ expires_at: sql`clock_timestamp()` })
      .where('person_id', '=', writer.personId)
      .execute()
    const { answer } = await signIn(writer.address)
    expect([answer.location, await keptFor(writer)]).toEqual(['/home', []])
  })

  it('is deleted when its writer has no need of it', async () => {
    const writer = await aWriter()
    await endSession(writer)
    await send(writer.reader, writer)
    const { reader } = await signIn(writer.address)
    const [kept] = await keptFor(writer)
    const answer = await reader.submit(paths.keptFormRemoval(kept!.id), {}, paths.keptForms())
    expect([answer.status, await keptFor(writer)]).toEqual([303, []])
  })
})
