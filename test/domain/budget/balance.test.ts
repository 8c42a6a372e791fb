import { expect, it } from 'vitest'
import { balanceOf, type Posting, roomFor } from '../../../domain/budget/balance.ts'

const postings: Posting[] = [
  { kind: 'reserved', amountMinor: 1000n },
  { kind: 'released', amountMinor: 100n },
  { kind: 'committed', amountMinor: 800n },
  { kind: 'paid', amountMinor: 500n },
  { kind: 'decommitted', amountMinor: 50n },
  { kind: 'recovered', amountMinor: 20n },
]

it('says what of each kind is still open', () => {
  expect(balanceOf(postings)).toEqual({ reserved: 100n, committed: 250n, paid: 500n, recovered: 20n })
})

it('lets nobody release or commit more than is reserved, pay or decommit more than is committed, recover more than was paid', () => {
  const balance = balanceOf(postings)
  const room = (kind: Posting['kind']) => roomFor(kind, balance, 77n)
  expect([
    room('reserved'),
    room('released'),
    room('committed'),
    room('decommitted'),
    room('paid'),
    room('recovered'),
  ]).toEqual([77n, 100n, 100n, 250n, 250n, 480n])
})
