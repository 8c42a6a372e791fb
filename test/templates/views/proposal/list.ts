import { inVienna } from '../../parts/dates.ts'
import { anId } from '../../parts/ids.ts'

const usual = {
  writing: [
    {
      href: `/proposals/${anId(1)}`,
      title: 'Return with skills: certificates for returning workers',
      detail: [
        {
          key: 'proposal.list.of',
          values: {
            organisation: 'Hamroh Association',
            call: 'Silk Routes Facility: grants for migration governance and dialogue',
          },
        },
        { key: 'proposal.list.closes', values: { at: inVienna('2026-12-24T17:39:34.712Z') } },
      ],
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
  applicant: usual,
  officer: {
    ...usual,
    writing: [],
    others: [
      {
        href: `/proposals/${anId(2)}`,
        title: [{ ref: 'SRF-2026-0001' }, 'Return with skills'],
        detail: [
          {
            key: 'proposal.list.of',
            values: {
              organisation: 'Hamroh Association',
              call: 'Silk Routes Facility: grants for migration governance and dialogue',
            },
          },
        ],
        tag: { kind: 'open', text: { key: 'proposal.status.screening' } },
      },
      {
        href: `/proposals/${anId(3)}`,
        title: [{ ref: 'SRF-2026-0001' }, 'Return with skills'],
        detail: [
          {
            key: 'proposal.list.of',
            values: {
              organisation: 'Hamroh Association',
              call: 'Silk Routes Facility: grants for migration governance and dialogue',
            },
          },
        ],
        tag: { kind: 'open', text: { key: 'proposal.status.submitted' } },
      },
    ],
    isApplicant: false,
    maySeeOthers: true,
    starts: [
      {
        href: `/proposals/new?call=${anId(4)}`,
        title: 'Silk Routes Facility: grants for migration governance and dialogue',
        detail: null,
        tag: null,
      },
      {
        href: `/proposals/new?call=${anId(5)}`,
        title: 'Silk Routes Facility: grants for migration governance and dialogue',
        detail: null,
        tag: null,
      },
      {
        href: `/proposals/new?call=${anId(6)}`,
        title: 'Silk Routes Facility: grants for migration governance and dialogue',
        detail: null,
        tag: null,
      },
      {
        href: `/proposals/new?call=${anId(7)}`,
        title: 'Silk Routes Facility: grants for migration governance and dialogue',
        detail: null,
        tag: null,
      },
    ],
  },
  empty: { ...usual, writing: [] },
}
