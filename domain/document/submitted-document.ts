/** A document as it stood at submission: which version of which slot, by its content's SHA-256 (hex). */
export type SubmittedDocument = { slot: string; version: number; fileName: string; sha256: string }
