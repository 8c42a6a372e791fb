import { describe, expect, it } from 'vitest'
import { backoffMs, isRepeatable } from '../../domain/message/delivery.ts'
import { classifyFailure } from '../../relay/classify-failure.ts'

describe('what a failed attempt to send means', () => {
  it('is final when the server refuses for good', () => {
    expect(classifyFailure({ responseCode: 550, command: 'RCPT TO' })).toBe('hard-failed')
  })
  it('is tried again when the server is busy or away', () => {
    expect(classifyFailure({ responseCode: 452, command: 'RCPT TO' })).toBe('soft-failed')
    expect(classifyFailure({ code: 'ECONNECTION', command: 'CONN' })).toBe('soft-failed')
  })
  it('is unknown when the connection broke after the content', () => {
    expect(classifyFailure({ code: 'ECONNECTION', command: 'DATA' })).toBe('unknown')
  })
})

describe('trying again', () => {
  it('waits a minute, then twice as long each time, at most four hours, and ends after 72', () => {
    expect([1, 2, 3, 4].map(backoffMs)).toEqual([60_000, 120_000, 240_000, 480_000])
    expect(backoffMs(20)).toBe(4 * 3_600_000)
    expect(backoffMs(40)).toBeUndefined()
  })
  it('may repeat receipts and reminders, never decisions', () => {
    expect(isRepeatable('proposal/submitted')).toBe(true)
    expect(isRepeatable('task/reminder')).toBe(true)
    expect(isRepeatable('letter/awarded')).toBe(false)
  })
})
