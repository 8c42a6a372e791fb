import { expect, it } from 'vitest'
import { refusedBecause } from '../../../domain/award/letter-detail.ts'

it('says in a letter why the ranking gave nothing', () => {
  expect(refusedBecause({ computed: 'rejected', outcome: 'rejected' }, false)).toBe('shortfall')
  expect(refusedBecause({ computed: 'not-preselected', outcome: 'not-preselected' }, true)).toBe('beyond-the-money')
})

it('leaves it to the officer’s reason where the choice departs from the ranking, and says nothing with good news', () => {
  expect(refusedBecause({ computed: 'awarded', outcome: 'rejected' }, true)).toBeNull()
  expect(refusedBecause({ computed: 'awarded', outcome: 'awarded' }, true)).toBeNull()
})
