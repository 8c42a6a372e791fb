/** A file that came with a form, on disk; gone after the request unless kept. */
export type StoredFile = {
  readonly field: string
  readonly fileName: string
  /** By its content, not by what the browser said. */
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: Buffer
  /** Puts the content in its place in the document store; before the command that names it. */
  keep(): Promise<void>
}
