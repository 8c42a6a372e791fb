/** The driver's own way from a JavaScript value to a parameter; it exports the file and has no types for it. */
declare module 'pg/lib/utils' {
  const utils: { prepareValue(value: unknown): string | Buffer | null }
  export = utils
}
