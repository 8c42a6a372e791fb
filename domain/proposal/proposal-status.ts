import type { StatusTable } from '../case/status-table.ts'

/**
 * The proposal's life, per stage until it is decided. A decided outcome stays invisible to the applicant
 * until its letter is released; `publicAs` says what is shown meanwhile.
 */
export const proposalStatus = {
  draft: { open: true, tone: 'waiting', verbs: { submit: ['submitted'], discard: ['withdrawn'] } },
  submitted: {
    open: true,
    tone: 'active',
    verbs: { submit: ['submitted'], withdraw: ['withdrawn'], open: ['screening'] },
  },
  screening: {
    open: true,
    tone: 'active',
    verbs: { pass: ['evaluation'], fail: ['decided'], withdraw: ['withdrawn'] },
  },
  evaluation: {
    open: true,
    tone: 'active',
    publicAs: 'evaluation',
    verbs: { complete: ['ranked'], withdraw: ['withdrawn'] },
  },
  ranked: {
    open: true,
    tone: 'active',
    publicAs: 'evaluation',
    verbs: { decide: ['decided'], verify: ['eligibility'], withdraw: ['withdrawn'] },
  },
  eligibility: {
    open: true,
    tone: 'active',
    publicAs: 'evaluation',
    verbs: { pass: ['decided'], fail: ['decided'], revise: ['ranked'], withdraw: ['withdrawn'] },
  },
  decided: {
    open: true,
    tone: 'active',
    publicAs: 'evaluation',
    verbs: {
      revise: ['ranked'],
      withdraw: ['withdrawn'],
      release: ['invited', 'awarded', 'reserve', 'rejected', 'ineligible', 'not-preselected'],
    },
  },
  invited: { open: true, tone: 'due', verbs: { submit: ['submitted'], decline: ['withdrawn'], lapse: ['lapsed'] } },
  reserve: {
    open: true,
    tone: 'waiting',
    verbs: { promote: ['decided', 'eligibility'], expire: ['rejected'], decline: ['withdrawn'] },
  },
  awarded: { open: true, tone: 'good', verbs: { prepare: ['contracting'], refuse: ['not-signed'] } },
  contracting: { open: true, tone: 'due', verbs: { sign: ['active'], lapse: ['not-signed'], refuse: ['not-signed'] } },
  active: { open: true, tone: 'good', verbs: { close: ['closed'], 'propose-termination': ['terminating'] } },
  terminating: {
    open: true,
    tone: 'due',
    publicAs: 'active',
    verbs: { terminate: ['settling', 'terminated'], keep: ['active'] },
  },
  /** It ended early, and a balance is still to be paid or money to come back. */
  settling: { open: true, tone: 'bad', verbs: { settle: ['terminated'] } },
  reconsidered: {
    open: true,
    tone: 'active',
    verbs: { revoke: ['ranked', 'evaluation'], keep: ['ineligible', 'rejected', 'not-preselected'] },
  },
  ineligible: { open: false, tone: 'bad', verbs: { reconsider: ['reconsidered'] } },
  rejected: { open: false, tone: 'bad', verbs: { reconsider: ['reconsidered'] } },
  'not-preselected': { open: false, tone: 'bad', verbs: { reconsider: ['reconsidered'] } },
  withdrawn: { open: false, tone: 'waiting', verbs: {} },
  lapsed: { open: false, tone: 'bad', verbs: {} },
  'not-signed': { open: false, tone: 'bad', verbs: {} },
  terminated: { open: false, tone: 'bad', verbs: {} },
  closed: { open: false, tone: 'good', verbs: {} },
} as const satisfies StatusTable

export type ProposalStatus = keyof typeof proposalStatus

/** What the officer may decide; each is also the status that releasing its letter leads to. */
export const outcomes = ['invited', 'not-preselected', 'awarded', 'reserve', 'rejected', 'ineligible'] as const
export type Outcome = (typeof outcomes)[number]

/** In these statuses a stage is not yet complete: somebody may still move up to `ranked` or out. */
export const inTheStage = ['submitted', 'screening', 'evaluation'] as const
