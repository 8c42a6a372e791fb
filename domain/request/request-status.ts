import type { StatusTable } from '../case/status-table.ts'

/**
 * The life of a request for expertise, from a ministry's need to what came of it six months later. It is `matching` as
 * long as approved days are bound to no mission, whether or not an expert works already, and in `delivery` after that.
 */
export const requestStatus = {
  draft: { open: true, tone: 'waiting', verbs: { submit: ['endorsement'], discard: ['withdrawn'] } },
  endorsement: {
    open: true,
    tone: 'active',
    verbs: {
      endorse: ['consultation'],
      'pass-on': ['consultation'],
      return: ['returned'],
      refuse: ['rejected'],
      withdraw: ['withdrawn'],
    },
  },
  returned: {
    open: true,
    tone: 'due',
    verbs: { submit: ['endorsement'], lapse: ['lapsed'], withdraw: ['withdrawn'] },
  },
  consultation: {
    open: true,
    tone: 'active',
    verbs: { veto: ['vetoed'], complete: ['assessment'], 'give-up': ['cancelled'], withdraw: ['withdrawn'] },
  },
  assessment: {
    open: true,
    tone: 'active',
    verbs: { recommend: ['approval'], 'give-up': ['cancelled'], withdraw: ['withdrawn'] },
  },
  approval: {
    open: true,
    tone: 'active',
    verbs: {
      approve: ['matching'],
      reject: ['rejected'],
      'send-back': ['assessment'],
      'give-up': ['cancelled'],
      withdraw: ['withdrawn'],
    },
  },
  matching: {
    open: true,
    tone: 'active',
    verbs: {
      nominate: ['delivery', 'matching'],
      'end-search': ['delivery'],
      review: ['reviewing'],
      'give-up': ['cancelled'],
      withdraw: ['withdrawn'],
    },
  },
  delivery: {
    open: true,
    tone: 'good',
    verbs: { rematch: ['matching'], review: ['reviewing'] },
  },
  reviewing: { open: true, tone: 'active', verbs: { complete: ['follow-up'] } },
  'follow-up': { open: true, tone: 'good', verbs: { close: ['closed'] } },
  rejected: { open: false, tone: 'bad', verbs: {} },
  vetoed: { open: false, tone: 'bad', verbs: {} },
  lapsed: { open: false, tone: 'bad', verbs: {} },
  withdrawn: { open: false, tone: 'waiting', verbs: {} },
  cancelled: { open: false, tone: 'bad', verbs: {} },
  closed: { open: false, tone: 'good', verbs: {} },
} as const satisfies StatusTable

export type RequestStatus = keyof typeof requestStatus
