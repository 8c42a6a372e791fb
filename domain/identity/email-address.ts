/** An e-mail address as the record keeps it: without spaces around, in small letters. */
export const tidyAddress = (text: string): string => text.normalize('NFC').trim().toLowerCase()

/** What can be an address at all; whether mail arrives there, only mail can tell. */
export const isAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(text)
