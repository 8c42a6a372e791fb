import type { RequestHead } from '../../db/request/request-queries.ts'
import { statusTag } from '../case/case-address.ts'

/** What every page about a request begins with. */
export const headOf = (request: RequestHead) => ({
  id: request.id,
  reference: request.reference,
  title: request.title,
  organisation: request.organisation,
  country: request.country,
  status: statusTag('request', request.status),
  isOnHold: request.hold_reason !== null,
})
