import { describe, expect, it } from 'vitest'
import { backoffMs, isRepeatable } from '../../domain/message/delivery.ts'
import { classifyFailure } from '../../relay/classify-failure.ts'

const before = { contentSent: false }
const after = { contentSent: true }

describe('what a failed attempt to send means', () => {
  it('is final when the server refuses the recipient or the content for good', () => {
    expect(classifyFailure({ responseCode: 550, command: 'RCPT TO' }, before)).toBe('hard-failed')
    expect(classifyFailure({ responseCode: 554, command: 'DATA' }, after)).toBe('hard-failed')
  })
  it('is tried again when the server is busy or away', () => {
    expect(classifyFailure({ responseCode: 452, command: 'RCPT TO' }, before)).toBe('soft-failed')
    expect(classifyFailure({ responseCode: 421, command: 'DATA' }, after)).toBe('soft-failed')
    expect(classifyFailure({ code: 'ECONNECTION', command: 'CONN' }, before)).toBe('soft-failed')
  })
  it('is tried again when the server refuses this facility: its greeting, password or sender', () => {
    for (const command of ['CONN', 'AUTH PLAIN', 'MAIL FROM'])
      expect(classifyFailure({ responseCode: 554, command }, before)).toBe('soft-failed')
  })
  it('is unknown when the connection broke after the content, and no reply said what became of it', () => {
    expect(classifyFailure({ code: 'ECONNECTION', command: 'CONN' }, after)).toBe('unknown')
    expect(classifyFailure(new Error('This operation was aborted'), after)).toBe('unknown')
  })
})

describe('trying again', () => {
  it('waits a minute, then twice as long each time, at most four hours, and ends after 72', () => {
    expect([1, 2, 3, 4].map((attempts) => backoffMs(attempts))).toEqual([60_000, 120_000, 240_000, 480_000])
    expect(backoffMs(20)).toBe(4 * 3_600_000)
    expect(backoffMs(40)).toBeUndefined()
  })
  it('may repeat receipts and reminders, never decisions', () => {
    expect(isRepeatable('proposal/submitted')).toBe(true)
    expect(isRepeatable('task/reminder')).toBe(true)
    expect(isRepeatable('letter/awarded')).toBe(false)
  })
})
