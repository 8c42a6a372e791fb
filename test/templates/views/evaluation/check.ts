import { anId } from '../../parts/ids.ts'
import { grid } from './score.ts'

const view = {
  id: anId(1),
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  stage: 'Full application',
  dueAt: '2028-02-28T16:00:00Z',
  zone: 'Europe/Vienna',
  version: 5,
  grid: { ...grid, isComplete: true },
  comments: [
    { label: '1 Financial and operational capacity', text: 'Small, but audited every year.' },
    { label: { key: 'evaluation.read.overall' }, text: 'The survey makes the need concrete.' },
  ],
  committeeNote: 'Ask for the audit report of 2026.',
  form: { values: {}, problems: [] },
}

export const views = { complete: view, incomplete: { ...view, grid, comments: [], committeeNote: null } }
