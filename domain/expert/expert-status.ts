import type { StatusTable } from '../case/status-table.ts'

/**
 * How an expert stands with the facility. Whoever changes what was validated is `changed`: still on the roster, because
 * nobody should lose work by keeping a profile up to date, but by the facts that an officer has compared with certificates.
 * What is only claimed neither ranks nor is shown to an institution before it is validated.
 */
export const expertStatus = {
  registered: { open: true, tone: 'due', verbs: { validate: ['validated'], block: ['blocked'] } },
  validated: {
    open: true,
    tone: 'good',
    verbs: { nominate: ['validated'], change: ['changed'], validate: ['validated'], block: ['blocked'] },
  },
  changed: {
    open: true,
    tone: 'due',
    verbs: { nominate: ['changed'], restore: ['validated'], validate: ['validated'], block: ['blocked'] },
  },
  blocked: { open: false, tone: 'bad', verbs: { validate: ['validated'], block: ['blocked'] } },
} as const satisfies StatusTable

export type ExpertStatus = keyof typeof expertStatus

/** An officer has something to compare. */
export const awaitsJudgement = (status: ExpertStatus): boolean => expertStatus[status].tone === 'due'
