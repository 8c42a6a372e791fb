import { describe, expect, it } from 'vitest'
import { fragments } from './fragments.ts'

const { write } = fragments()
const closes = '2028-03-02T16:00:00Z'
const plain = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')

describe('instants', () => {
  it('shows a deadline in the call’s zone and in the reader’s', () => {
    const read = (zone: string) => plain(write('{{deadline at "Europe/Vienna"}}', { at: closes }, { zone }))
    expect(read('Europe/Vienna')).toBe('2 March 2028 at 17:00 Vienna')
    expect(read('Asia/Dushanbe')).toBe('2 March 2028 at 17:00 Vienna (21:00 Dushanbe)')
  })

  it('names the day where the reader’s is another', () => {
    const late = '2028-03-02T22:30:00Z'
    expect(plain(write('{{deadline at "Europe/Vienna"}}', { at: late }, { zone: 'Asia/Almaty' }))).toBe(
      '2 March 2028 at 23:30 Vienna (3 Mar, 03:30 Almaty)',
    )
  })

  it('follows the clocks when they change', () => {
    const read = (at: string) => plain(write('{{instant at zone="Europe/Vienna"}}', { at }))
    expect(read('2028-03-26T00:59:59Z')).toBe('26 Mar 2028, 01:59 Vienna')
    expect(read('2028-03-26T01:00:00Z')).toBe('26 Mar 2028, 03:00 Vienna')
  })

  it('keeps a calendar date on its day in every zone', () => {
    expect(plain(write('{{date "2028-02-14"}}', {}, { zone: 'America/Los_Angeles' }))).toBe('14 February 2028')
  })

  it('writes Persian dates in the Gregorian calendar', () => {
    expect(plain(write('{{date "2028-02-14"}}', {}, { locale: 'fa' }))).toBe('۱۴ فوریهٔ ۲۰۲۸')
  })
})

describe('amounts', () => {
  const read = (amountMinor: string, currency: string) => plain(write('{{money m}}', { m: { amountMinor, currency } }))

  it('shows cents only where there are some', () => {
    expect(read('23200000', 'EUR')).toBe('EUR 232,000')
    expect(read('23200050', 'EUR')).toBe('EUR 232,000.50')
  })

  it('loses nothing of an amount too large for a float', () => {
    expect(read('900719925474099301', 'EUR')).toBe('EUR 9,007,199,254,740,993.01')
  })

  it('knows currencies of three digits', () => {
    expect(read('1500', 'IQD')).toBe('IQD 1.500')
  })

  it('gives the meter whole thousandths', () => {
    const eur = (amountMinor: string) => ({ amountMinor, currency: 'EUR' })
    const view = {
      parts: [
        { kind: 'paid', amount: eur('420') },
        { kind: 'reserved', amount: eur('250') },
      ],
      total: eur('1500'),
    }
    expect(write('{{#meterBars parts total}}{{kind}} {{begin}}+{{length}};{{/meterBars}}', view)).toBe(
      'paid 0+280;reserved 280+166;',
    )
  })
})
