/** Where the scanned letters of a case are kept on whose strength officers acted. */
export const ON_BEHALF_SLOT = 'on-behalf-letter'

/**
 * For whom somebody acted and what they noted of it, in one line for the facility. Others are shown only for whom: what
 * somebody told an officer is not for them. Null when nobody acted for another.
 */
export const onBehalfLine = <Of extends string | null>(of: Of, note: string | null): Of | string =>
  of === null || note === null ? of : `${of}: ${note}`
