import { aRequestContent, aRequestHead } from '../../parts/request.ts'

const usual = {
  ...aRequestHead(1, 'endorsement', 'TA-2026-0001'),
  number: 1,
  isLast: true,
  arrivedAt: '2026-11-24T20:40:46.779Z',
  acceptedAt: '2026-11-24T20:40:46.784Z',
  zone: 'Europe/Vienna',
  submittedBy: 'Rustam Nazarov',
  onBehalfOf: null,
  content: aRequestContent(),
}

export const views = { usual, replaced: { ...usual, isLast: false, onBehalfOf: 'Ministry of Labour' } }
