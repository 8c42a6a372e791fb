import { describe, expect, it } from 'vitest'
import { onBehalfLine } from '../../../domain/case/on-behalf.ts'

describe('for whom an officer acted', () => {
  it('is shown with what they noted of it where the note is shown', () => {
    expect(onBehalfLine('Agency: Centre South', 'telephone: She said: never.')).toBe(
      'Agency: Centre South: telephone: She said: never.',
    )
  })

  it('is shown alone where it is not', () => {
    expect(onBehalfLine('Agency: Centre South', null)).toBe('Agency: Centre South')
  })

  it('is nobody where people act for themselves', () => {
    expect(onBehalfLine(null, null)).toBeNull()
  })
})
