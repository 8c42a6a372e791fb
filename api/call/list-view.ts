import type { ListedCall } from '../../db/call/call-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { callTag } from './call-tag.ts'

/** The calls that the visitor may look at. */
export function listView(request: Asked, calls: readonly ListedCall[]) {
  const isStaff = request.may('call.read-proposals')
  return {
    mayDraft: request.may('call.draft'),
    calls: calls.map((call) => ({
      href: paths.call(call.id),
      title: call.title,
      detail: call.deadline_at
        ? { key: 'call.list.closes', values: { at: { deadline: call.deadline_at, zone: call.zone } } }
        : { key: 'call.list.unpublished' },
      tag: callTag(call, isStaff),
    })),
  }
}
