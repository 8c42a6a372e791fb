import { paths } from '../domain/shared/paths.ts'
import { patiently } from './patiently.ts'

/** `isRepeat`: the connection broke at the first try, and nobody knew whether it had come through. */
export type Answer = { status: number; location: string | null; body: Json; isRepeat: boolean }
// biome-ignore lint/suspicious/noExplicitAny: what a page says as JSON; a wrong name shows at once as a failed deed
export type Json = any

export type NewestMail = (address: string) => Promise<{ id: string; text: string } | undefined>

/** A person at a browser: signs in by the code in the mail, keeps the cookie, reads pages as JSON and posts forms. */
export class BrowserPerson {
  readonly name: string
  private readonly baseUrl: string
  private readonly address: string
  private readonly newestMail: NewestMail
  private readonly cookies = new Map<string, string>()

  constructor(
    baseUrl: string,
    { name, address, newestMail }: { name: string; address: string; newestMail: NewestMail },
  ) {
    this.baseUrl = baseUrl
    this.name = name
    this.address = address
    this.newestMail = newestMail
  }

  /** Asks for a code, reads it in the mail and enters it; asks anew when none comes, or when it is not good any more. */
  async signIn(): Promise<void> {
    for (let asked = 1; ; asked++) {
      const since = (await this.newestMail(this.address))?.id
      await this.post(paths.signIn(), { email: this.address })
      const code = await this.codeFromMail(since)
      const answer = code && (await this.send('POST', paths.signInCode(), { email: this.address, code }))
      if (answer && answer.status < 400) return
      if (answer && !answer.isRepeat) throw new Refused(this.name, paths.signInCode(), answer)
      if (asked === MOST_CODES) throw new Error(`${this.name} waited for a sign-in code that never came`)
    }
  }

  async get(path: string): Promise<Json> {
    const answer = await this.send('GET', path)
    if (answer.status >= 400)
      throw new Error(`${this.name} cannot read ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`)
    return answer.body
  }

  /** Posts and returns where it led; throws with the application's own sentence when it is refused. */
  async post(path: string, body: object): Promise<Answer> {
    const answer = await this.send('POST', path, body)
    if (answer.status >= 400 && !saysItIsDone(answer)) throw new Refused(this.name, path, answer)
    return answer
  }

  /** The cookies as a real browser takes them, to look at the pages that this person sees. */
  cookiesFor = (url: string): { name: string; value: string; url: string }[] =>
    [...this.cookies].map(([name, value]) => ({ name, value, url }))

  /** Uploads one file as a browser's form does: with the token of the page that the form stands on. */
  async upload(
    path: string,
    formPage: string,
    fields: Record<string, string>,
    file: { field: string; name: string; type: string; content: Uint8Array<ArrayBuffer> },
  ): Promise<Answer> {
    const form = new FormData()
    form.set('_csrf', await this.formToken(formPage))
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set(file.field, new Blob([file.content], { type: file.type }), file.name)
    const answer = await this.send('POST', path, form)
    if (answer.status >= 400 && !saysItIsDone(answer)) throw new Refused(this.name, path, answer)
    return answer
  }

  private async formToken(formPage: string): Promise<string> {
    const page = await patiently(this.baseUrl, async () => {
      const headers = { accept: 'text/html', cookie: this.cookieHeader() }
      return (await fetch(this.baseUrl + formPage, { headers })).text()
    })
    const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1]
    if (!token) throw new Error(`${this.name} finds no form on ${formPage}`)
    return token
  }

  private cookieHeader = (): string => [...this.cookies].map((pair) => pair.join('=')).join('; ')

  private send(method: string, path: string, body?: object): Promise<Answer> {
    return patiently(this.baseUrl, async (isRepeat) => ({ ...(await this.sendOnce(method, path, body)), isRepeat }))
  }

  private async sendOnce(method: string, path: string, body?: object): Promise<Omit<Answer, 'isRepeat'>> {
    const isForm = body instanceof FormData
    const response = await fetch(this.baseUrl + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(this.cookies.size ? { cookie: this.cookieHeader() } : {}),
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: isForm ? (body as FormData) : JSON.stringify(body) } : {}),
    })
    this.keepCookies(response)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: isJson && text ? JSON.parse(text) : text,
    }
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=')
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
  }

  /** The code stands on a line of its own; any other mail may arrive meanwhile, and references have digits too. */
  private async codeFromMail(since: string | undefined): Promise<string | undefined> {
    for (let attempt = 0; attempt < 1000; attempt++) {
      const mail = await this.newestMail(this.address)
      const code = mail && mail.id !== since && /^\s*(\d{6})\s*$/m.exec(mail.text)?.[1]
      if (code) return code
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
    return undefined
  }
}

const MOST_CODES = 4

/** What was done already is refused the second time, or is no longer there to be done. */
const saysItIsDone = ({ status, isRepeat }: Answer): boolean => isRepeat && (status === 409 || status === 404)

export class Refused extends Error {
  readonly answer: Answer
  constructor(name: string, path: string, answer: Answer) {
    super(`${name} was refused at ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`)
    this.answer = answer
  }
}
