import type { RequestHead } from '../../db/request/request-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import { statusTag } from '../case/case-address.ts'

/** The head of a request's pages. */
export const headView = (row: RequestHead) => ({
  id: row.id,
  reference: row.reference,
  title: titleOf(row.title),
  organisation: row.organisation,
  country: row.country,
  tag: statusTag('request', row.status),
  requestHref: paths.request(row.id),
})

/** A draft may have no title yet. */
export const titleOf = (title: string) => title.trim() || { key: 'request.untitled' }
