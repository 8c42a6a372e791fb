import { Readable } from 'node:stream'
import { createTransport, type SendMailOptions } from 'nodemailer'

/** All of an attempt together; the lease of a message is longer. */
const ATTEMPT_MS = 75_000
const STEP_MS = 30_000

/** Whether an attempt came so far that the mail may have arrived, whatever happened then. */
export type Attempt = { contentSent: boolean }
type WatchedMail = {
  data: { attempt: Attempt }
  message: { processFunc(watch: (content: Readable) => Readable): void }
}

/** Connections to the mail server, and a note on each attempt whether the content went out to its end. */
export function openMailer(smtpUrl: string, connections: number) {
  const timeouts = { connectionTimeout: STEP_MS, greetingTimeout: STEP_MS, socketTimeout: STEP_MS }
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: connections, ...timeouts } as never)
  transport.use('stream', (mail, done) => {
    const { data, message } = mail as unknown as WatchedMail
    message.processFunc((content) => Readable.from(inOnePiece(content, data.attempt)))
    done()
  })
  return {
    /** `attempt` says afterwards how far it came: a broken connection has the same error before and after the content. */
    send: (mail: SendMailOptions, attempt: Attempt): Promise<unknown> =>
      transport.sendMail({ ...mail, attempt, signal: AbortSignal.timeout(ATTEMPT_MS) } as SendMailOptions),
    close: () => transport.close(),
  }
}

/** One write instead of dozens. Lazy: the connection reads it only when the server has asked for the content. */
async function* inOnePiece(content: Readable, attempt: Attempt): AsyncGenerator<Buffer> {
  yield Buffer.concat(await Array.fromAsync(content))
  attempt.contentSent = true
}
