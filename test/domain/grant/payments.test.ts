import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finalSettlement, interimPayment, preFinancing } from '../../../domain/grant/payments.ts'

const rules = { firstPercent: 80, ceilingPercent: 90 }
const grantMinor = 200_000_00n
const account = (acceptedMinor: bigint, paidMinor: bigint) => ({ grantMinor, acceptedMinor, paidMinor })

describe('payments', () => {
  it('begin with the first share of the grant', () => {
    expect(preFinancing(grantMinor, rules)).toBe(160_000_00n)
  })
  it('make accepted costs good at the interim report, up to the ceiling', () => {
    expect(interimPayment(account(5_000_00n, 160_000_00n), rules)).toBe(5_000_00n)
    expect(interimPayment(account(90_000_00n, 160_000_00n), rules)).toBe(20_000_00n)
    expect(interimPayment(account(90_000_00n, 180_000_00n), rules)).toBe(0n)
  })
  it('end with what was accepted less what was paid', () => {
    expect(finalSettlement(account(195_000_00n, 180_000_00n))).toEqual({ balanceMinor: 15_000_00n, recoveryMinor: 0n })
  })
  it('never exceed the grant, however much was spent', () => {
    expect(finalSettlement(account(260_000_00n, 180_000_00n)).balanceMinor).toBe(20_000_00n)
  })
  it('come back where more was paid than accepted', () => {
    expect(finalSettlement(account(150_000_00n, 180_000_00n))).toEqual({ balanceMinor: 0n, recoveryMinor: 30_000_00n })
  })
  it('add up to what was accepted, at most the grant, whatever the figures', () => {
    const figures = fc.record({
      grant: fc.bigInt(1n, 10n ** 10n),
      interim: fc.bigInt(0n, 10n ** 10n),
      final: fc.bigInt(0n, 10n ** 10n),
    })
    fc.assert(
      fc.property(figures, ({ grant, interim, final }) => {
        const first = preFinancing(grant, rules)
        const second = interimPayment({ grantMinor: grant, acceptedMinor: interim, paidMinor: first }, rules)
        const paidMinor = first + second
        const { balanceMinor, recoveryMinor } = finalSettlement({
          grantMinor: grant,
          acceptedMinor: interim + final,
          paidMinor,
        })
        // biome-ignore lint/complexity/useMathMinMax: bigints
        const owed = interim + final < grant ? interim + final : grant
        expect(paidMinor + balanceMinor - recoveryMinor).toBe(owed)
        expect(second >= 0n && paidMinor <= grant).toBe(true)
      }),
    )
  })
})
