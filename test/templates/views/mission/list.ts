import { statusTag } from '../../../../api/case/case-address.ts'
import type { MissionStatus } from '../../../../domain/mission/mission-status.ts'
import { fromTo } from '../../parts/dates.ts'
import { anId } from '../../parts/ids.ts'

const usual = {
  open: [
    row(16, 'validation', fromTo('2026-11-04', '2026-11-23')),
    row(14, 'under-way', fromTo('2026-11-21', '2026-12-09')),
    row(12, 'planned', fromTo('2026-12-01', '2026-12-19')),
    row(10, 'nominated', fromTo('2026-12-01', '2026-12-19')),
    row(8, 'offered', fromTo('2026-12-01', '2026-12-19')),
    row(6, 'nominated', fromTo('2027-01-03', '2027-01-23'), { ref: 'TA-2026-0003/1', expert: 'Boris Ivanov' }),
  ],
  over: [row(18, 'closed', fromTo('2026-11-04', '2026-11-23'))],
  pages: { previous: null, next: null },
}

export const views = { usual, none: { ...usual, open: [], over: [] } }

function row(
  number: number,
  status: MissionStatus,
  dates: object,
  { ref, expert } = { ref: 'TA-2027-0003/1', expert: 'Elena Marchetti' },
) {
  const values = { expert, organisation: 'Ministry of Labour', country: { country: 'TJ' } }
  return {
    href: `/missions/${anId(number)}`,
    title: [{ ref }, 'A migration policy for Tajikistan'],
    detail: [{ key: 'mission.list.of', values }, dates],
    tag: statusTag('mission', status),
  }
}
