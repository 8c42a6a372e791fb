import { z } from 'zod'
import type { Choice } from '../../domain/award/choose.ts'
import { outcomes } from '../../domain/proposal/proposal-status.ts'
import { choice, id, optionalText, text } from '../fields.ts'
import { amountIn } from '../grant/amount-in.ts'

const chosen = z.object({ outcome: choice(outcomes), amount: optionalText(30), reason: optionalText(4000) })

/** What an officer chose in a ranking; proposals that are left out keep their computed outcome. */
export const rankingBody = z.object({ entries: z.record(id, chosen).default({}), justification: optionalText(4000) })
export const singleBody = z.object({ outcome: choice(outcomes), amount: optionalText(30), reason: text(4000) })
export const reasonBody = z.object({ reason: text(4000) })

type Chosen = z.output<typeof chosen>

/** A choice as the commands take it: an empty amount means what was asked for, and counts only for an award. */
export function choiceIn(
  proposalId: string,
  { outcome, amount, reason }: Chosen,
  at: { currency: string; field: string },
): Choice {
  return {
    proposalId,
    outcome,
    ...(amount && outcome === 'awarded' ? { amountMinor: amountIn(amount, at) } : {}),
    ...(reason ? { reason } : {}),
  }
}
