import { anId } from '../../parts/ids.ts'

const usual = {
  id: anId(3),
  reference: 'SRF-2026-0001',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  stage: 'Concept note',
  call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(6)}` },
  deadlineAt: '2026-12-24T17:39:35.244Z',
  zone: 'Europe/Vienna',
  isPastDeadline: false,
  kind: 'submitted',
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = { submitted: usual, invited: { ...usual, kind: 'invited', onBehalf: 'Shirkat Gah' } }
