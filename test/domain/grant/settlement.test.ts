import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFurtherCosts } from '../../../domain/grant/check-further-costs.ts'
import { resultOf, settlementOf } from '../../../domain/grant/settlement.ts'

const grantMinor = 200_000_00n
const ended = (figures: { acceptedMinor?: bigint; furtherMinor?: bigint; paidMinor?: bigint; openMinor?: bigint }) => {
  const paidMinor = figures.paidMinor ?? 160_000_00n
  return { grantMinor, acceptedMinor: 0n, furtherMinor: 0n, openMinor: grantMinor - paidMinor, ...figures, paidMinor }
}

describe('a grant that ends early', () => {
  it('is paid what was accepted and not paid yet; the rest is free', () => {
    const settled = settlementOf(ended({ acceptedMinor: 170_000_00n }))
    expect(settled).toEqual({
      finalMinor: 170_000_00n,
      balanceMinor: 10_000_00n,
      recoveryMinor: 0n,
      freedMinor: 30_000_00n,
    })
    expect(resultOf(settled)).toBe('balance')
  })
  it('pays back what was paid and not accepted; all that is open is free', () => {
    const settled = settlementOf(ended({ acceptedMinor: 90_000_00n }))
    expect(settled).toMatchObject({ finalMinor: 90_000_00n, recoveryMinor: 70_000_00n, freedMinor: 40_000_00n })
    expect(resultOf(settled)).toBe('recovery')
  })
  it('pays everything back where nothing was shown for it', () => {
    expect(settlementOf(ended({}))).toMatchObject({ finalMinor: 0n, recoveryMinor: 160_000_00n })
  })
  it('owes nothing either way where what was paid is what was accepted', () => {
    expect(resultOf(settlementOf(ended({ acceptedMinor: 160_000_00n })))).toBe('nothing')
  })
  it('counts what an officer accepts beside the reports like what reports were accepted for', () => {
    const settled = settlementOf(ended({ acceptedMinor: 90_000_00n, furtherMinor: 80_000_00n }))
    expect(settled).toEqual(settlementOf(ended({ acceptedMinor: 170_000_00n })))
  })
  it('never comes to more than the contract says, however much was accepted', () => {
    expect(settlementOf(ended({ acceptedMinor: 260_000_00n }))).toMatchObject({
      finalMinor: grantMinor,
      balanceMinor: 40_000_00n,
      freedMinor: 0n,
    })
  })
  it('does not spend money again that has come back: it is the donor’s', () => {
    const settled = settlementOf(ended({ acceptedMinor: 200_000_00n, paidMinor: 150_000_00n, openMinor: 20_000_00n }))
    expect(settled).toMatchObject({ finalMinor: 170_000_00n, balanceMinor: 20_000_00n, freedMinor: 0n })
  })
  it('balances whatever the figures: paid, still to pay, to come back and freed make up the contract', () => {
    const amount = fc.bigInt(0n, 10n ** 10n)
    fc.assert(
      fc.property(amount, amount, amount, amount, (grant, share, acceptedMinor, furtherMinor) => {
        const paidMinor = share % (grant + 1n)
        const openMinor = grant - paidMinor
        const { finalMinor, balanceMinor, recoveryMinor, freedMinor } = settlementOf({
          grantMinor: grant,
          acceptedMinor,
          furtherMinor,
          paidMinor,
          openMinor,
        })
        const accepted = acceptedMinor + furtherMinor
        // biome-ignore lint/complexity/useMathMinMax: bigints
        expect(finalMinor).toBe(accepted < grant ? accepted : grant)
        expect(paidMinor + balanceMinor - recoveryMinor).toBe(finalMinor)
        expect(paidMinor + balanceMinor + freedMinor).toBe(grant)
        expect(balanceMinor === 0n || recoveryMinor === 0n).toBe(true)
        expect([balanceMinor, recoveryMinor, freedMinor].every((minor) => minor >= 0n)).toBe(true)
      }),
    )
  })
})

describe('costs accepted beside the reports', () => {
  const grant = { grantMinor, acceptedMinor: 90_000_00n, currency: 'EUR' }
  it('need grounds, and no more than the grant has left', () => {
    expect(checkFurtherCosts({ furtherMinor: 0n, basis: null }, grant)).toEqual([])
    expect(checkFurtherCosts({ furtherMinor: 110_000_00n, basis: 'Receipts seen on 3 May.' }, grant)).toEqual([])
    expect(checkFurtherCosts({ furtherMinor: 1n, basis: null }, grant)).toMatchObject([{ field: 'basis' }])
    expect(checkFurtherCosts({ furtherMinor: 110_000_01n, basis: 'x' }, grant)).toEqual([
      { field: 'further', message: 'problem.further-too-much', values: { most: 'EUR 110000.00' } },
    ])
  })
})
