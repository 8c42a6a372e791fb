import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { killPoints } from '../../domain/kill-points.ts'
import { sourceFiles } from './source-files.ts'

/** What outlives the process that does it, as it looks in the sources. */
const effect = new RegExp(
  [
    'inTransaction\\(', // a commit
    'request\\.command\\(', // a commit
    '\\bdb\\s*\\.(?:insertInto|updateTable|deleteFrom)\\(', // a statement that commits by itself
    'sql`\\s*(?:with \\w+ as \\((?:\\s*|select[^`]*?\\)\\s*))?(?:insert|update|delete)\\b[^`]*`\\s*\\.execute\\(\\s*(?:outbox\\.)?db\\b',
    '\\bengine\\.(?:deliver|deliverToRunning|nudge|terminate)\\(', // the engine knows
    'workflow\\.signalWithStart\\(',
    '\\.updateWorkflowExecutionOptions\\(',
    '\\.sendMail\\(', // a mail server has it
    'mailer\\.send\\(',
    '\\brename\\(', // a file stands in its place
    'createWriteStream\\(',
  ].join('|'),
  'g',
)

/** These pass a point themselves as soon as their effect is there, whoever calls them. */
const passesItself = { 'inTransaction(': 'db/database.ts', 'request.command(': 'api/ask.ts' }

/** A function of one effect, whose callers pass the point that stands after it. */
const passedByCaller: Record<string, string> = {
  'relay/deliver-events.ts: insert into outbox_lease': 'delivery/leased',
  'relay/travel-clock.ts: update clock set ahead': 'journey/clock-set',
  'relay/engine-client.ts: workflow.signalWithStart(': 'delivery/signalled',
  'relay/open-mailer.ts: .sendMail(': 'mail/accepted',
}

/** The last effect of a piece of work: what comes next begins a new one and reads the record first. */
const endsItsWork: Record<string, string> = {
  'relay/deliver-events.ts: with ended as (delete from outbox_lease': 'the cases are delivered',
  'db/message/outgoing-message.ts: updateTable(': 'a page shows the words; the relay sends them when their time comes',
  'relay/deliver-events.ts: update outbox_lease set until': 'the case is tried again',
  'relay/message-leases.ts: update message set state = ${state}': 'the message is settled',
  "relay/message-leases.ts: update message set state = 'soft-failed'": 'the message is settled for now',
  'relay/message-leases.ts: with taken as (select id from message where id = any(${ids': 'the messages are settled',
  'relay/nudge-case.ts: engine.nudge(': 'the case is nudged',
  'relay/reconcile.ts: engine.nudge(': 'a missing workflow is started; the next is looked for anew',
  'relay/bring-forward.ts: engine.nudge(': 'the workflow is described anew before anything else',
  'relay/time-skipping.ts: updateWorkflowExecutionOptions(': 'the workflow is described anew before anything else',
  "relay/make-journeys.ts: updateTable('journey')": 'the journey is made',
  'db/identity/session-queries.ts: update session': 'a session was used; the request has not begun',
}

const folders = ['api', 'activities', 'relay', 'db']
const files = folders.flatMap(sourceFiles).filter((file) => !file.startsWith('db/migrations/'))

type Found = { file: string; at: number; code: string; rest: string }

/** Every effect, with what is left of its function after it up to the next effect that is no alternative to it. */
function effectsIn(file: string): Found[] {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(effect)].map((match) => ({ at: match.index, code: match[0] }))
  return found.map(({ at, code }, index) => {
    const next = found.slice(index + 1).find((other) => !isAlternative(text, other.at))
    const end = text.slice(at).search(/^\}/m)
    return { file, at, code, rest: text.slice(at, Math.min(at + end, next?.at ?? text.length)) }
  })
}

const isAlternative = (text: string, at: number): boolean => /else (?:await )?$/.test(text.slice(0, at))

const isListed = (list: Record<string, string>, { file, at, code: call }: Found): boolean => {
  const text = readFileSync(file, 'utf8').slice(at, at + call.length + 40)
  return Object.keys(list).some((key) => {
    const [name, code] = key.split(': ')
    return name === file && text.includes(code!)
  })
}

describe('kill points', () => {
  it('are each passed at one place of the file that they name', () => {
    const passed = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/passing\('([^']+)'\)/g)].map((match) => `${match[1]} in ${file}`),
    )
    const named = Object.entries(killPoints).map(([name, { file }]) => `${name} in ${file}`)
    expect(passed.toSorted()).toEqual(named.toSorted())
  })

  for (const [name, { file, before, after }] of Object.entries(killPoints)) {
    it(`${name} stands after “${before.what}” and before “${after.what}”`, () => {
      const lines = readFileSync(file, 'utf8').split('\n')
      const at = lines.findIndex((line) => line.includes(`passing('${name}')`))
      expect(lines.slice(Math.max(0, at - 25), at + 1).join('\n')).toContain(before.code)
      expect(lines.slice(at, at + 25).join('\n')).toContain(after.code)
    })
  }

  it('stand after every durable effect of api, worker and relay, before the next', () => {
    const effects = files.flatMap(effectsIn)
    const without = effects.filter(
      (found) =>
        !(found.code in passesItself) &&
        !/passing\('/.test(found.rest) &&
        !isListed(passedByCaller, found) &&
        !isListed(endsItsWork, found),
    )
    expect(effects.length).toBeGreaterThan(80)
    expect(without.map(({ file, code, rest }) => `${file}: ${code} ${rest.slice(0, 80)}`)).toEqual([])
  })

  it('stand behind every commit, because every command goes through one function', () => {
    expect(readFileSync('api/ask.ts', 'utf8')).toContain('command: (command) => inTransaction(facilities.db, command)')
    const others = files.filter(
      (file) =>
        !['db/database.ts', 'db/transaction.ts'].includes(file) &&
        /\.transaction\(\)|\btransact\((?![^;]*read only)/.test(readFileSync(file, 'utf8')),
    )
    expect(others).toEqual([])
  })

  it('are named where a caller passes them for a function of one effect', () => {
    for (const point of Object.values(passedByCaller)) expect(Object.keys(killPoints)).toContain(point)
  })
})
