import type { SubmittedDocument } from '../document/submitted-document.ts'
import type { Answers } from './answers.ts'

export type SubmittedContent = {
  callId: string
  proposalId: string
  stage: number
  ruleVersion: number
  answers: Answers
  documents: readonly SubmittedDocument[]
}

/**
 * What a submission's SHA-256 is taken of: the content as JSON with sorted names and no spaces (RFC 8785 for the text
 * that occurs here), so that anybody can take it again from their own copy. The same content gives the same hash.
 */
export const receiptText = (content: SubmittedContent): string => canonicalJson(content)

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`).join(',')}}`
}
