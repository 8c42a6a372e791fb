import type { Position } from '../events.ts'

/**
 * What a workflow reads when it takes a case up: position and last event in one snapshot, and the few figures that its
 * procedure follows. All instants are epoch milliseconds. No personal data.
 */
export type Brief = {
  position: Position
  /** Number of the last event meant for the engine that this snapshot already contains. */
  seen: number
  onHold: boolean
  /** Subjects of events that still ask something of the workflow (`message.unreached`, `decision.proposed`, `envelope.freed`), by type. */
  pending: Record<string, string[]>
}

export type StageBrief = {
  stage: number
  key: string
  evaluators: number
  deadlineAt: number
  /** The deadline plus the settling time: then drafts close and submissions open. */
  settledAt: number
  evaluateBy: number
  draftReminders: number[]
  isReleased: boolean
}

export type CallBrief = Brief & { stages: StageBrief[] }

export type ProposalBrief = Brief & { stages: StageBrief[] }

/** Who takes part in a request: read when its phase begins, and again after a take-up. */
export type RequestBrief = {
  /** Parties who are consulted and have not answered. */
  parties: string[]
  /** `beneficiary`, `officer`, or the mission whose expert reviews: those who have not answered. */
  reviewers: string[]
  followUpAt: number | null
}

/** The first instant of a mission, the instant after its last day, and how often its report and its fee came back. */
export type MissionBrief = { startsAt: number; endsAt: number; reportRound: number; feeRound: number }

/** Until when a place on the reserve list is kept: known once its letter is released. */
export type ReserveBrief = { reserveUntil: number | null }

/** What a grant waits for: read when its procedure begins, and again whenever it goes on. */
export type GrantBrief = {
  bankAccount: 'none' | 'entered' | 'verified'
  /** `round` counts the first time to sign and every extension; `dueAt` is the newest. */
  signing: { round: number; state: 'none' | 'prepared' | 'signed'; dueAt: number | null }
  /** `dueAt`: when the money of a recovery should have come back, once it is claimed. */
  payments: { id: string; kind: string; period: number; status: string; round: number; dueAt: number | null }[]
  reports: { period: number; kind: string; status: string; round: number; periodEndsAt: number; dueAt: number }[]
}
