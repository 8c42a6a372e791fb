import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BrowserPerson, Refused } from '../../rehearsal/browser-person.ts'

/** What the site does with each post in turn: takes it, takes it and dies before the answer, or refuses. */
type Turn = 'take' | 'take and break' | 'refuse'

let server: Server
let person: BrowserPerson
let turns: Turn[] = []
let taken = 0

beforeAll(async () => {
  server = createServer((req, res) => {
    if (req.method === 'GET') return void res.end('{}')
    const turn = turns.shift() ?? 'take'
    if (turn !== 'refuse') taken += 1
    if (turn === 'take and break') return void req.socket.destroy()
    res.writeHead(turn === 'refuse' ? 409 : 303, { location: '/done' }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  person = new BrowserPerson(baseUrl, {
    name: 'Zarina',
    address: 'zarina@people.example',
    newestMail: async () => undefined,
  })
})
afterAll(() => server.close())
beforeEach(() => {
  taken = 0
})

describe('a person whose connection breaks in the middle of a post', () => {
  it('waits until the site is back and posts again', async () => {
    turns = ['take and break', 'take']
    expect(await person.post('/deed', {})).toMatchObject({ status: 303, location: '/done', isRepeat: true })
    expect(taken).toBe(2)
  })

  it('takes a refusal of the second try as the answer that the first was done', async () => {
    turns = ['take and break', 'refuse']
    expect(await person.post('/deed', {})).toMatchObject({ status: 409, isRepeat: true })
    expect(taken).toBe(1)
  })

  it('takes a refusal of the first try as a refusal', async () => {
    turns = ['refuse']
    await expect(person.post('/deed', {})).rejects.toThrow(Refused)
  })
})
