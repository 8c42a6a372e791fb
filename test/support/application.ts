import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../api/app.ts'
import { createDocumentStore } from '../../api/document-store.ts'
import type { CodeLetter } from '../../api/identity/send-code.ts'
import type { Database } from '../../db/database.ts'
import { hashOf } from '../../db/identity/session-queries.ts'
import { createLog } from '../../log.ts'
import { loadAssets } from '../../templates/assets.ts'
import { createRenderer } from '../../templates/render.ts'

export type Application = {
  readonly url: string
  /** The sign-in codes that went out. */
  readonly codes: CodeLetter[]
  readonly visitor: Reader
  signedIn(personId: string): Promise<Reader>
  stop(): Promise<void>
}

/** The real application on a port of its own; only the mail with sign-in codes is kept here instead of being sent. */
export async function startApplication(
  db: Database,
  { isEmbedded = false, log = createLog('test', process.env.TEST_LOG ?? 'silent') } = {},
): Promise<Application> {
  const documentDir = mkdtempSync(join(tmpdir(), 'caravanserai-documents-'))
  const codes: CodeLetter[] = []
  const assets = loadAssets()
  const app = createApp({
    config: { baseUrl: 'http://127.0.0.1', documentDir },
    db,
    log,
    renderer: createRenderer({ assets }),
    assets,
    documents: createDocumentStore(documentDir),
    sendCode: async (letter) => void codes.push(letter),
    isEmbedded,
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    codes,
    visitor: new Reader(url),
    signedIn: async (personId) => new Reader(url, `session=${await beginSession(db, personId)}`),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(documentDir, { recursive: true, force: true })
    },
  }
}

async function beginSession(db: Database, personId: string): Promise<string> {
  const token = randomBytes(16).toString('hex')
  const expires_at = new Date(Date.now() + 3_600_000)
  await db
    .insertInto('session')
    .values({ id_hash: hashOf(token), person_id: personId, csrf_token: token, expires_at })
    .execute()
  return token
}

// biome-ignore lint/suspicious/noExplicitAny: a view as JSON; a wrong name shows at once as a failed expectation
export type Answer = { status: number; location: string | null; headers: Headers; text: string; json: any }

/** Somebody with a browser, or with a program that reads JSON. */
export class Reader {
  readonly url: string
  cookie: string
  constructor(url: string, cookie = '') {
    this.url = url
    this.cookie = cookie
  }

  page = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    this.send('GET', path, { headers: { accept: 'text/html', ...headers } })

  view = (path: string): Promise<Answer> => this.send('GET', path, { headers: { accept: 'application/json' } })

  /** As a program posts. */
  post = (path: string, body: object = {}): Promise<Answer> =>
    this.send('POST', path, {
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  /** As a browser posts the form of a page, with that page's token. */
  async submit(path: string, fields: Record<string, string>, from = '/'): Promise<Answer> {
    const token = /name="_csrf" value="([^"]*)"/.exec((await this.page(from)).text)?.[1] ?? ''
    const body = new URLSearchParams({ _csrf: token, ...fields })
    return this.send('POST', path, {
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  }

  async send(
    method: string,
    path: string,
    init: { headers?: Record<string, string>; body?: BodyInit } = {},
  ): Promise<Answer> {
    const headers = { ...init.headers, ...(this.cookie ? { cookie: this.cookie } : {}) }
    const response = await fetch(this.url + path, { ...init, method, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) this.keep(set)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      text,
      json: isJson && text ? JSON.parse(text) : null,
    }
  }

  private keep(set: string): void {
    const [pair = ''] = set.split(';')
    const name = pair.split('=')[0]!
    const others = this.cookie.split('; ').filter((one) => one && !one.startsWith(`${name}=`))
    this.cookie = [...others, ...(pair.endsWith('=') ? [] : [pair])].join('; ')
  }
}
