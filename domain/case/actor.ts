import type { PersonId } from '../shared/ids.ts'

/** For whom somebody acts, and on what paper: an officer types in a letter that came by post, or notes a telephone call. */
export type OnBehalf = { of: string; note: string; documentId?: string }

/**
 * A workflow's step: the case it belongs to, where it thought the case stood, the last event that it has wholly acted on,
 * and the waits whose time has come and been acted on.
 */
export type EngineContext = { caseId: string; phaseNo: number; seen: number; closes?: readonly string[] }

/** Who gives a command. A person's click and a workflow's step call the same function. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly onBehalfOf?: OnBehalf }
  | ({ readonly kind: 'engine' } & EngineContext)
  | { readonly kind: 'system' }

export const personActor = (personId: string, onBehalfOf?: OnBehalf): Actor & { kind: 'person' } => ({
  kind: 'person',
  personId: personId as PersonId,
  ...(onBehalfOf ? { onBehalfOf } : {}),
})

/** Does somebody give the command for somebody else, on the strength of a letter or a call? */
export const isOnBehalf = (actor: Actor): boolean => actor.kind === 'person' && actor.onBehalfOf !== undefined
