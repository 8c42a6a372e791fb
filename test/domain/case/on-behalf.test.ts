import { describe, expect, it } from 'vitest'
import { actedFor, writeOnBehalf } from '../../../domain/case/on-behalf.ts'

describe('for whom an officer acted', () => {
  it('is known apart from what they noted of it', () => {
    const told = { of: 'Ministry of Labour', note: 'telephone: She said: not this expert, by letter: never.' }
    expect(actedFor(writeOnBehalf(told))).toBe('Ministry of Labour')
    expect(actedFor(writeOnBehalf({ ...told, of: 'Agency: Centre South' }))).toBe('Agency: Centre South')
  })

  it('is never followed by words of an unknown kind', () => {
    expect(actedFor('Ministry of Labour: They said no.')).toBe('Ministry of Labour')
    expect(actedFor('Ministry of Labour')).toBe('Ministry of Labour')
  })
})
