import { type ListedRequest, listForStaff } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { isMemberOf } from '../../domain/identity/visitor.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { titleOf } from './head-view.ts'
import { mayBegin } from './start-view.ts'

/** The requests of one's institution, what can still be written first; and all others that the reader may see. */
export async function listView(request: Asked) {
  const { rows, next } = await listForStaff(request.db, request.visitor, { before: request.query.before ?? null })
  const own = rows.filter((row) => isMemberOf(request.visitor, row.organisation_id))
  const others = rows.filter((row) => !own.includes(row))
  const isOpen = ({ status }: ListedRequest) => hasVerb(requestStatus, status, 'submit')
  return {
    writing: own.filter(isOpen).map((row) => requestLine(row, paths.requestDraft(row.id))),
    sent: own.filter((row) => !isOpen(row)).map((row) => requestLine(row)),
    others: others.map((row) => requestLine(row)),
    mayBegin: (await mayBegin(request)).length > 0,
    isOnBehalf: request.isOnBehalf('request.start'),
    pages: { previous: null, next: next ? `${paths.requests()}?before=${next}` : null },
  }
}

/** A request as a line of a list. */
export const requestLine = (
  { id, reference, title, organisation, country, status }: ListedRequest,
  href = paths.request(id),
) => ({
  href,
  title: reference ? [{ ref: reference }, titleOf(title)] : titleOf(title),
  detail: { key: 'request.list.of', values: { organisation, country: { country } } },
  tag: statusTag('request', status),
})
