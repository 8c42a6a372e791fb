import { type DecisionStatus, decisionStatus } from '../../domain/award/decision-status.ts'
import type { StatusRow } from '../../domain/case/status-table.ts'
import { type Outcome, proposalStatus } from '../../domain/proposal/proposal-status.ts'

const kinds: Record<StatusRow['tone'], string> = { waiting: '', active: 'open', good: 'good', due: 'due', bad: 'bad' }

/** An outcome as a tag, in the tone of the status that it leads to. */
export const outcomeTag = (outcome: Outcome) => ({
  kind: outcome === 'invited' ? 'good' : kinds[proposalStatus[outcome].tone],
  text: { key: `award.outcome.${outcome}` },
})

export const decisionTag = (status: DecisionStatus) => ({
  kind: kinds[decisionStatus[status].tone],
  text: { key: `award.decisionStatus.${status}` },
})

/** A tag inside a table. */
export const shownTag = ({ kind, text }: { kind: string; text: { key: string } }) => ({ text, tag: kind })
