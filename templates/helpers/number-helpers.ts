import { digitsOf, formatAmount } from '../../domain/shared/money.ts'
import { escapeHtml } from '../escape-html.ts'
import { numberFormat } from '../formatters.ts'
import type { Frame } from '../page-context.ts'
import { type Helper, tagged, written } from './helper.ts'

/** In JSON and views the minor units may be text; in commands they are a bigint. */
export type ShownMoney = { readonly amountMinor: bigint | string; readonly currency: string }

/** `EUR 232,000`; cents only where there are some. */
export const money: Helper = ([value], { data, hash }) => {
  if (value === null || value === undefined) return ''
  const { amountMinor, currency } = value as ShownMoney
  const exact = formatAmount(BigInt(amountMinor), currency)
  const isRound = /\.0*$/.test(exact) && !hash.exact
  const digits = isRound ? 0 : digitsOf(currency)
  const amount = numberText(exact, { minimumFractionDigits: digits, maximumFractionDigits: digits }, data)
  const text = hash.bare ? amount : `${currency}\u00a0${amount}`
  return tagged(`<bdi class="money">${escapeHtml(text)}</bdi>`, text, data)
}

const number: Helper = ([value], { data, hash }) => {
  if (value === null || value === undefined) return ''
  const digits = hash.digits === undefined ? { maximumFractionDigits: 2 } : fixed(Number(hash.digits))
  return numberText(String(value), digits, data)
}

const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits })

/** 28 or 28.5 for 28 % or 28.5 %. */
const percent: Helper = ([value], { data }) =>
  value === null || value === undefined
    ? ''
    : numberText(String(Number(value) / 100), { style: 'percent', maximumFractionDigits: 1 }, data)

/** Bytes, as people read them: `1.2 MB`. */
const fileSize: Helper = ([value], { data }) => {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const bytes = Number(value)
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const size = String(bytes / 1000 ** power)
  return numberText(
    size,
    { style: 'unit', unit: units[power] ?? 'byte', maximumFractionDigits: power > 1 ? 1 : 0 },
    data,
  )
}

/** A reference, kept whole and in its own direction. */
const ref: Helper = ([value], { data }) =>
  value === null || value === undefined
    ? ''
    : tagged(`<bdi class="ref">${written(value, data)}</bdi>`, String(value), data)

/** A name or text from data, kept in its own direction. */
const bdi: Helper = ([value], { data }) =>
  value === null || value === undefined ? '' : tagged(`<bdi>${written(value, data)}</bdi>`, String(value), data)

export const numberHelpers = { money, number, percent, fileSize, ref, bdi }

/** Given as decimal text, so that no amount passes through a float. */
function numberText(decimal: string, format: Intl.NumberFormatOptions, { locale }: Frame): string {
  return numberFormat(locale, format).format(decimal as Intl.StringNumericLiteral)
}
