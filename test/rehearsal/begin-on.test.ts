import { describe, expect, it } from 'vitest'
import { beginningOn } from '../../rehearsal/begin-on.ts'

const monday = new Date('2026-11-30T20:30:00Z') // already Tuesday in Dushanbe

describe('a rehearsal that begins on a weekday', () => {
  it('begins now where it is that day in the facility’s zone', () => {
    expect(beginningOn('tuesday', monday, 'Asia/Dushanbe')).toEqual(monday)
    expect(beginningOn('monday', monday, 'Europe/Vienna')).toEqual(monday)
  })

  it('begins on the next such day, at the same time of day', () => {
    expect(beginningOn('Monday', monday, 'Asia/Dushanbe')).toEqual(new Date('2026-12-06T20:30:00Z'))
    expect(beginningOn('sunday', monday, 'Europe/Vienna')).toEqual(new Date('2026-12-06T20:30:00Z'))
  })

  it('says what it wants where the word is no weekday', () => {
    expect(() => beginningOn('weekend', monday, 'Asia/Dushanbe')).toThrow(
      '--begin-on wants a day of the week, as in: --begin-on monday',
    )
  })
})
