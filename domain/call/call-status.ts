import type { StatusTable } from '../case/status-table.ts'

/**
 * The call's life. `stage` counts beside it: the statuses from published to releasing come once per stage. Until the
 * letters are released nobody outside learns how far a decision is.
 */
export const callStatus = {
  draft: { open: true, tone: 'waiting', verbs: { publish: ['published'], discard: ['discarded'] } },
  published: { open: true, tone: 'good', verbs: { open: ['evaluating'] } },
  evaluating: { open: true, tone: 'active', verbs: { complete: ['ranking'] } },
  ranking: { open: true, tone: 'active', publicAs: 'evaluating', verbs: { rank: ['approving'] } },
  approving: {
    open: true,
    tone: 'active',
    publicAs: 'evaluating',
    verbs: { approve: ['releasing'], 'send-back': ['ranking'] },
  },
  releasing: {
    open: true,
    tone: 'active',
    publicAs: 'evaluating',
    verbs: { release: ['published', 'decided'], revise: ['ranking'] },
  },
  decided: { open: true, tone: 'good', verbs: { complete: ['completed'] } },
  completed: { open: false, tone: 'waiting', verbs: {} },
  discarded: { open: false, tone: 'bad', verbs: {} },
} as const satisfies StatusTable

export type CallStatus = keyof typeof callStatus
