import { paths } from '../domain/shared/paths.ts'

export type Answer = { status: number; location: string | null; body: Json }
// biome-ignore lint/suspicious/noExplicitAny: what a page says as JSON; a wrong name shows at once as a failed deed
export type Json = any

/** A person at a browser: signs in by the code in the mail, keeps the cookie, reads pages as JSON and posts forms. */
export class BrowserPerson {
  readonly name: string
  private readonly baseUrl: string
  private readonly address: string
  private cookie = ''

  constructor(baseUrl: string, { name, address }: { name: string; address: string }) {
    this.baseUrl = baseUrl
    this.name = name
    this.address = address
  }

  async signIn(): Promise<void> {
    const since = await this.newestMail()
    await this.post(paths.signIn(), { address: this.address })
    const code = await this.codeFromMail(since)
    await this.post(paths.signInCode(), { address: this.address, code })
  }

  async get(path: string): Promise<Json> {
    const answer = await this.send('GET', path)
    if (answer.status >= 400) throw new Error(`${this.name} cannot read ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`)
    return answer.body
  }

  /** Posts and returns where it led; throws with the application's own sentence when it is refused. */
  async post(path: string, body: object): Promise<Answer> {
    const answer = await this.send('POST', path, body)
    if (answer.status >= 400) throw new Refused(this.name, path, answer)
    return answer
  }

  private async send(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.baseUrl + path, {
      method,
      redirect: 'manual',
      headers: { accept: 'application/json', ...(this.cookie ? { cookie: this.cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    this.keepCookie(response)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, location: response.headers.get('location'), body: isJson && text ? JSON.parse(text) : text }
  }

  private keepCookie(response: Response): void {
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0]!
  }

  private async newestMail(): Promise<string | undefined> {
    return (await this.mails())[0]?.id
  }

  private async mails(): Promise<Json[]> {
    const { mails } = await this.get(`${paths.mailbox()}?to=${encodeURIComponent(this.address)}`)
    return mails
  }

  private async codeFromMail(since: string | undefined): Promise<string> {
    for (let attempt = 0; attempt < 200; attempt++) {
      const newest = (await this.mails())[0]
      if (newest && newest.id !== since) {
        const { mail } = await this.get(paths.mail(newest.id))
        const code = /\b[A-Z0-9]{4}[- ]?[A-Z0-9]{4}\b|\b\d{6,8}\b/.exec(mail.text)?.[0]
        if (code) return code
      }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(`${this.name} waited for a sign-in code that never came`)
  }
}

export class Refused extends Error {
  readonly answer: Answer
  constructor(name: string, path: string, answer: Answer) {
    super(`${name} was refused at ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`)
    this.answer = answer
  }
}
