/**
 * Countries whose banks use IBANs and how long theirs are (ISO 13616 registry), as far as grants reach. Accounts
 * elsewhere (Afghanistan, Bangladesh, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan, …) are a number and a BIC.
 */
const lengths: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BY: 28, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18,
  EE: 20, EG: 29, ES: 24, FI: 18, FR: 27, GB: 22, GE: 22, GR: 27, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IR: 26, IS: 26,
  IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18,
  NO: 15, OM: 23, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, SA: 24, SE: 24, SI: 19, SK: 24, SM: 27, TN: 24,
  TR: 26, UA: 29, XK: 20,
} // biome-ignore format: a register reads better in rows

export const usesIban = (country: string): boolean => country in lengths

/** As banks compare them: capitals, without the spaces of print. */
export const tidyAccount = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '').toUpperCase()

/** The country, its length and the two check digits (mod 97) fit. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false
  return lengths[iban.slice(0, 2)] === iban.length && remainder(iban.slice(4) + iban.slice(0, 4)) === 1
}

/** Letters count as 10 to 35. */
function remainder(rearranged: string): number {
  return [...rearranged].reduce((rest, character) => {
    const value = Number.parseInt(character, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)
}

/** Fours, as on paper. */
export const printedAccount = (account: string): string =>
  usesIban(account.slice(0, 2)) && isIban(account) ? account.replace(/(.{4})(?=.)/g, '$1 ') : account
