import type { CallRow } from '../../db/call/call-queries.ts'
import { callTag } from './call-tag.ts'

/** What every page about a call begins with. */
export const headOf = (call: CallRow, isStaff: boolean) => ({
  id: call.id,
  reference: call.reference,
  title: call.title,
  zone: call.zone,
  status: callTag(call, isStaff),
  isPublished: call.published_at !== null,
})
