import type { OnBehalf } from './actor.ts'

/** Where the scanned letters of a case are kept on whose strength officers acted. */
export const ON_BEHALF_SLOT = 'on-behalf-letter'

/** For whom somebody acted and what they noted of it, as `on_behalf_of` columns keep it: `Ministry: telephone: their words`. */
export const writeOnBehalf = ({ of, note }: OnBehalf): string => `${of}: ${note}`

/**
 * For whom alone. What somebody told an officer is for the facility: others read only that an officer acted for them. A text
 * whose parts cannot be told apart is cut at its first colon, so that rather too little is shown than too much.
 */
export const actedFor = (text: string): string =>
  /^(.+?): (?:letter|telephone|visit): /s.exec(text)?.[1] ?? text.split(': ', 1)[0]!
