import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, type Reader, startApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aPerson } from '../support/records.ts'

let test: TestDatabase
let application: Application
let administrator: Reader
let person: string

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  administrator = await application.signedIn(
    await aPerson(test.db, { name: 'Administrator', roles: ['administrator'] }),
  )
  person = await aPerson(test.db, { name: 'Amina Karimova' })
})
afterAll(async () => {
  await application.stop()
  await test.stop()
})

const json = { accept: 'application/json', 'content-type': 'application/json' }

describe('a body that is not what it says', () => {
  const cases = [
    { what: 'malformed JSON', status: 400, headers: json, body: '{"name": ' },
    { what: 'JSON that is no object', status: 400, headers: json, body: '[1]' },
    {
      what: 'a type that nobody reads',
      status: 415,
      headers: { ...json, 'content-type': 'application/xml' },
      body: '<a/>',
    },
    { what: 'text in another encoding', status: 400, headers: json, body: Buffer.from([0x7b, 0xff, 0x7d]) },
    {
      what: 'multipart without its boundary',
      status: 400,
      headers: { ...json, 'content-type': 'multipart/form-data' },
      body: 'x',
    },
    {
      what: 'more than all pages together',
      status: 413,
      headers: json,
      body: JSON.stringify({ name: 'x'.repeat(2_100_000) }),
    },
  ]
  for (const { what, status, headers, body } of cases) {
    it(`gets a sentence: ${what}`, async () => {
      const answer = await administrator.send('POST', '/profile', { headers, body })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ])
      expect(answer.json.detail).toMatch(/^[A-Z].*\.$/)
    })
  }
})

describe('a form', () => {
  it('gives the same object as JSON', async () => {
    const byForm = await administrator.submit(
      '/profile',
      { name: 'Über', locale: 'en', zone: 'Asia/Tashkent' },
      '/profile',
    )
    expect(byForm.status).toBe(303)
    const { json: shown } = await administrator.view('/profile')
    await administrator.post('/profile', { name: 'Über', locale: 'en', zone: 'Asia/Tashkent' })
    expect((await administrator.view('/profile')).json.form).toEqual(shown.form)
  })

  it('is shown again with what was typed and what is wrong, and nothing is done', async () => {
    const answer = await administrator.submit('/profile', { name: '', locale: 'en', zone: 'Mars/Olympus' }, '/profile')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Answer this question.')
    expect(answer.text).toContain('href="#field-name"')
    expect((await administrator.view('/profile')).json.form.values.name).toBe('Über')
  })

  it('names the field whose answer is beyond all measure, and keeps the answer', async () => {
    const answer = await administrator.submit(
      `/people/${person}/handover`,
      { toId: person, reason: 'x'.repeat(200_000) },
      '/people',
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('href="#field-reason"')
    expect(answer.text).toContain('x'.repeat(200_000))
  })

  it('is refused without its token, from another site, and with the token of another session', async () => {
    const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams({ name: 'Changed', locale: 'en', zone: 'UTC' })
    const without = await administrator.send('POST', '/profile', { headers: form, body })
    const elsewhere = await administrator.send('POST', '/profile', {
      headers: { ...json, 'sec-fetch-site': 'cross-site' },
      body: '{}',
    })
    const origin = await administrator.send('POST', '/profile', {
      headers: { ...json, origin: 'https://evil.example' },
      body: '{}',
    })
    const other = await application.signedIn(person)
    const token = /name="_csrf" value="([^"]*)"/.exec((await other.page('/profile')).text)![1]!
    const stolen = await administrator.submit(
      '/profile',
      { _csrf: token, name: 'Changed', locale: 'en', zone: 'UTC' },
      '/profile',
    )
    expect([without.status, elsewhere.status, origin.status, stolen.status]).toEqual([403, 403, 403, 403])
    expect((await administrator.view('/profile')).json.form.values.name).toBe('Über')
  })

  it('with a file that nobody asked for is refused, and the file does not stay', async () => {
    const body = new FormData()
    body.set('name', 'Amina')
    body.set('scan', new Blob(['%PDF-1.7']), 'scan.pdf')
    const answer = await administrator.send('POST', '/profile', { headers: { accept: 'application/json' }, body })
    expect([answer.status, answer.json.problems[0].field]).toEqual([422, 'scan'])
  })
})

describe('a refusal in JSON', () => {
  it('holds problem details with a sentence per field', async () => {
    const answer = await administrator.post(`/people/${person}/roles`, { role: 'king' })
    expect(answer.status).toBe(422)
    expect(answer.json).toMatchObject({
      status: 422,
      code: 'InvalidInput',
      problems: [{ field: 'role', message: 'Choose one of the answers.' }],
    })
  })

  it('says that somebody has to sign in first, without sending them away', async () => {
    const answer = await application.visitor.view('/home')
    expect([answer.status, answer.json.detail]).toEqual([401, 'Sign in first: this is not open to everybody.'])
  })

  it('sends a reader of pages to the sign-in, and back', async () => {
    const answer = await application.visitor.page('/people?search=a')
    expect([answer.status, answer.location]).toEqual([303, '/sign-in?back=%2Fpeople%3Fsearch%3Da'])
  })

  it('is the same for a page that does not exist as for a person who does not', async () => {
    const missing = await administrator.view('/people/01890000-0000-7000-8000-000000000000')
    const forged = await administrator.view('/people/1%27%20or%201=1')
    const nowhere = await administrator.view('/nowhere')
    const told = [missing, forged, nowhere].map(({ status, json: { instance: _, ...rest } }) => ({ status, ...rest }))
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
  })
})

describe('the application', () => {
  it('answers health, readiness and metrics without a session', async () => {
    const [health, ready, metrics] = await Promise.all(
      ['/health', '/ready', '/metrics'].map((path) => application.visitor.view(path)),
    )
    expect([health!.status, ready!.status, metrics!.status]).toEqual([200, 200, 200])
    expect(metrics!.text).toContain('http_request_duration_seconds')
  })

  it('lets nothing inline, and nothing from elsewhere, into a page', async () => {
    const { headers, text } = await application.visitor.page('/')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script(?![^>]*src=)|\sstyle="|\son[a-z]+="/)
  })

  it('lets browsers keep its style sheet for ever, compressed', async () => {
    const { text } = await application.visitor.page('/')
    const path = /href="(\/assets\/app\.[^"]+\.css)"/.exec(text)![1]!
    const { status, headers } = await application.visitor.page(path, { 'accept-encoding': 'br' })
    expect([status, headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
      200,
      'br',
      'public, max-age=31536000, immutable',
    ])
  })

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('packs a page as well as its reader takes it: %s', async (accepted, encoding) => {
    const { headers, text } = await application.visitor.page('/', { 'accept-encoding': accepted })
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([encoding, 'Accept, Accept-Encoding'])
    expect(text.trim()).toMatch(/^<!doctype html>.*<\/html>$/s)
    const length = Number(headers.get('content-length')) // of one piece: a stream has none
    expect(length).toBeGreaterThan(500)
    if (encoding) expect(length).toBeLessThan(0.6 * Buffer.byteLength(text))
    else expect(length).toBe(Buffer.byteLength(text))
  })

  it('answers HEAD with the head of the page', async () => {
    const headers = { accept: 'text/html', 'accept-encoding': 'br' }
    const head = await fetch(`${application.url}/`, { method: 'HEAD', headers })
    expect([head.status, head.headers.get('content-encoding'), await head.text()]).toEqual([200, 'br', ''])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(500)
  })

  it('describes every route in the OpenAPI document', async () => {
    const { allRoutes } = await import('../../api/all-routes.ts')
    const { json: document } = await application.visitor.view('/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    for (const { path, method } of allRoutes())
      expect(document.paths[path.replace(/:(\w+)/g, '{$1}')], path).toHaveProperty(method)
  })

  it('survives a reader who breaks off in the middle of a body', async () => {
    const { port } = new URL(application.url)
    const socket = connect(Number(port), '127.0.0.1')
    const cookie = administrator.cookie
    socket.write(
      `POST /profile HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"name"`,
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    expect((await application.visitor.view('/health')).status).toBe(200)
  })
})
