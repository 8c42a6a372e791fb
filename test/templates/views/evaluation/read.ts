import { anId } from '../../parts/ids.ts'
import { grid } from './score.ts'

const view = {
  id: anId(1),
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  stage: 'Full application',
  dueAt: '2028-02-28T16:00:00Z',
  zone: 'Europe/Vienna',
  proposalHref: `/proposals/${anId(3)}`,
  isOwn: true,
  evaluator: 'Dr Elena Marchetti',
  status: 'submitted',
  isOver: false,
  submittedAt: '2028-02-20T09:30:00Z',
  grid,
  comments: [{ label: { key: 'evaluation.read.overall' }, text: 'The survey makes the need concrete.' }],
  committeeNote: null,
  form: { values: {}, problems: [] },
}
const unread = { grid: null, comments: [], submittedAt: null }

export const views = {
  own: view,
  officers: { ...view, isOwn: false, committeeNote: 'Ask for the audit report of 2026.' },
  'not-yet': { ...view, ...unread, isOwn: false, status: 'declared' },
  over: { ...view, ...unread, status: 'declared', isOver: true },
}
