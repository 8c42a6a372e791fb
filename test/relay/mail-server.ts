import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** How the server answers the next mails: takes them, refuses, or falls silent before or after it has the content. */
export type Behaviour =
  | 'take'
  | 'take-slowly'
  | { refuseRecipient: number }
  | { refuseContent: number }
  | 'break-at-content'
  | 'break-after-content'

export type MailServer = {
  readonly url: string
  /** Every mail whose content arrived, whatever was replied. */
  readonly arrived: ParsedMail[]
  behave(behaviour: Behaviour): void
  stop(): Promise<void>
}

const refusal = (responseCode: number) => Object.assign(new Error('No.'), { responseCode })

/** A mail server on loopback that can also be a bad one. */
export async function startMailServer(): Promise<MailServer> {
  const arrived: ParsedMail[] = []
  const sockets = new Set<Socket>()
  let behaviour: Behaviour = 'take'
  const breakOff = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo(_address, _session, accept) {
      if (behaviour === 'break-at-content') return breakOff()
      accept(
        typeof behaviour === 'object' && 'refuseRecipient' in behaviour ? refusal(behaviour.refuseRecipient) : null,
      )
    },
    async onData(stream, _session, accept) {
      arrived.push(await simpleParser(await buffer(stream)))
      if (behaviour === 'break-after-content') return breakOff()
      if (behaviour === 'take-slowly') await new Promise((resolve) => setTimeout(resolve, 150))
      accept(typeof behaviour === 'object' && 'refuseContent' in behaviour ? refusal(behaviour.refuseContent) : null)
    },
  })
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('error', () => {}) // connections that are broken on purpose
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    behave(next) {
      behaviour = next
      arrived.length = 0
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
