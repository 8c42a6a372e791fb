import { silkRoutes } from '../../parts/call.ts'
import { inVienna } from '../../parts/dates.ts'
import { anId } from '../../parts/ids.ts'

const written = {
  key: 'proposal.list.of',
  values: { organisation: 'Hamroh Association', call: silkRoutes.title },
}

const applicant = {
  writing: [
    {
      href: `/proposals/${anId(1)}`,
      title: 'Return with skills: certificates for returning workers',
      detail: [written, { key: 'proposal.list.closes', values: { at: inVienna('2026-12-24T17:39:34.712Z') } }],
      tag: { kind: '', text: { key: 'proposal.status.draft' } },
    },
  ],
  sent: [],
  others: [],
  isApplicant: true,
  maySeeOthers: false,
  starts: [],
  pages: { previous: null, next: null },
}

export const views = {
  applicant,
  officer: {
    ...applicant,
    writing: [],
    others: [sent(2, 'screening'), sent(3, 'submitted')],
    isApplicant: false,
    maySeeOthers: true,
    starts: [4, 5, 6, 7].map((call) => ({
      href: `/proposals/new?call=${anId(call)}`,
      title: silkRoutes.title,
      detail: null,
      tag: null,
    })),
  },
  empty: { ...applicant, writing: [] },
}

function sent(number: number, status: string) {
  return {
    href: `/proposals/${anId(number)}`,
    title: [{ ref: 'SRF-2026-0001' }, 'Return with skills'],
    detail: [written],
    tag: { kind: 'open', text: { key: `proposal.status.${status}` } },
  }
}
