import { expect, it } from 'vitest'
import { bestReserve } from '../../../domain/award/best-reserve.ts'

const reserves = [
  { proposalId: 'third', rank: 7, requestedMinor: 150n },
  { proposalId: 'first', rank: 5, requestedMinor: 250n },
  { proposalId: 'second', rank: 6, requestedMinor: 180n },
]

it('moves the best of the reserve list up that the money covers', () => {
  expect(bestReserve(reserves, 250n)?.proposalId).toBe('first')
  expect(bestReserve(reserves, 249n)?.proposalId).toBe('second')
  expect(bestReserve(reserves, 149n)).toBeUndefined()
})
