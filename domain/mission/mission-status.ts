import type { StatusTable } from '../case/status-table.ts'

/** The life of one expert's mission for a request: agreed by both sides, carried out, reported, validated, paid. */
export const missionStatus = {
  nominated: {
    open: true,
    tone: 'due',
    verbs: {
      accept: ['offered'],
      refuse: ['fallen-through'],
      reschedule: ['nominated'],
      cancel: ['cancelled'],
    },
  },
  offered: {
    open: true,
    tone: 'due',
    verbs: {
      accept: ['planned'],
      decline: ['fallen-through'],
      lapse: ['fallen-through'],
      reschedule: ['offered'],
      cancel: ['cancelled'],
    },
  },
  planned: {
    open: true,
    tone: 'waiting',
    verbs: { start: ['under-way'], reschedule: ['planned'], cancel: ['cancelled'] },
  },
  'under-way': { open: true, tone: 'good', verbs: { end: ['reporting'], 'break-off': ['reporting'] } },
  reporting: { open: true, tone: 'due', verbs: { report: ['validation'] } },
  validation: { open: true, tone: 'active', verbs: { validate: ['payment', 'closed'], return: ['reporting'] } },
  payment: { open: true, tone: 'active', verbs: { pay: ['closed'] } },
  'fallen-through': { open: false, tone: 'bad', verbs: {} },
  cancelled: { open: false, tone: 'bad', verbs: {} },
  closed: { open: false, tone: 'good', verbs: {} },
} as const satisfies StatusTable

export type MissionStatus = keyof typeof missionStatus
