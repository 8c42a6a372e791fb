import type { CaseFile } from './case-file.ts'

/** The call that a case is, or belongs to; null for requests and missions, which belong to none. */
export const callOf = ({ kind, id, call_id }: Pick<CaseFile, 'kind' | 'id' | 'call_id'>): string | null =>
  kind === 'call' ? id : call_id
