import { Agent, request } from 'node:http'
import { cookieName } from '../../api/cookies.ts'
import { csrfTokenOf } from '../../api/middleware/same-origin.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Seeded } from './seed.ts'

type Answer = { status: number; location: string; bytes: number }

/** Browsers that keep their connection: one per client of the loop. */
export function openBrowsers(baseUrl: string, clients: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })

  /** Presses the button of a checked draft and reads the receipt to which that leads, both as a browser does. */
  async function submit(draft: Seeded): Promise<void> {
    const pressed = await send(draft, 'POST', paths.submission(draft.proposalId))
    if (pressed.status !== 303) throw new Error(`a submission was answered with ${pressed.status}`)
    const receipt = await send(draft, 'GET', pressed.location)
    if (receipt.status !== 200 || receipt.bytes === 0) throw new Error(`a receipt was answered with ${receipt.status}`)
  }

  function send({ token }: Seeded, method: 'GET' | 'POST', path: string): Promise<Answer> {
    const form = method === 'POST' ? new URLSearchParams({ _csrf: csrfTokenOf(token) }).toString() : ''
    const headers = {
      accept: 'text/html,application/xhtml+xml',
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'en',
      cookie: `${cookieName('session', false)}=${token}`,
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length } : {}),
    }
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, baseUrl), { agent, method, headers }, (answer) => {
        let bytes = 0
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', bytes }),
        )
      })
      asked.on('error', reject)
      asked.end(form)
    })
  }

  return { submit, close: () => agent.destroy() }
}
