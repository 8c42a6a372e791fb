import { callHref, silkRoutes } from '../../parts/call.ts'
import { inVienna } from '../../parts/dates.ts'

export const views = {
  officer: {
    mayDraft: true,
    calls: [
      {
        href: callHref,
        title: silkRoutes.title,
        detail: { key: 'call.list.closes', values: { at: inVienna('2028-03-03T16:00:00.000Z') } },
        tag: { kind: 'good', text: { key: 'call.status.published' } },
      },
    ],
  },
  empty: { mayDraft: false, calls: [] },
}
