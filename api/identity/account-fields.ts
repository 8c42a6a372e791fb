import { z } from 'zod'
import { isAddress, tidyAddress } from '../../domain/identity/email-address.ts'
import { countryCodes } from '../../domain/shared/countries.ts'
import { isZone, offeredZones } from '../../domain/shared/zones.ts'

/** The fields that sign-in, registration and profile share. */
export const email = z.preprocess(
  (value) => (typeof value === 'string' ? tidyAddress(value) : value),
  z.string('problem.required').min(1, 'problem.required').refine(isAddress, 'problem.address'),
)

export const zone = z.string('problem.choose-one').refine(isZone, 'problem.choose-one')
export const country = z
  .string('problem.choose-one')
  .refine((code) => countryCodes.includes(code), 'problem.choose-one')

/** Where to go after signing in: only ever an address of our own. */
export const back = z
  .string()
  .nullish()
  .transform((path) => (path && /^\/(?![/\\])/.test(path) ? path : null))

type Option = { value: string; label: string }

export const zoneOptions = (current?: string): Option[] => {
  const zones: string[] = [...offeredZones]
  if (current && !zones.includes(current)) zones.push(current)
  return zones.map((name) => ({ value: name, label: name.split('/').at(-1)!.replaceAll('_', ' ') }))
}

export const languageOptions = (locales: readonly string[]): Option[] =>
  locales
    .filter((locale) => locale !== 'qps')
    .map((locale) => ({
      value: locale,
      label: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
    }))
