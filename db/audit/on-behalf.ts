import type { Actor, OnBehalf } from '../../domain/case/actor.ts'
import { onBehalfLine } from '../../domain/case/on-behalf.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { recordException } from './record-exception.ts'

/** For whom the actor acts and what they noted of it, as rows keep it; nulls when somebody acts for themselves. */
export function onBehalfColumns(actor: Actor) {
  const acted = actedFor(actor)
  return { on_behalf_of: acted?.of ?? null, on_behalf_note: acted?.note ?? null }
}

/** The same with the scanned letter, as the audit trail and answered tasks keep it. */
export const onBehalfWithLetter = (actor: Actor) => ({
  ...onBehalfColumns(actor),
  on_behalf_document: actedFor(actor)?.documentId ?? null,
})

const actedFor = (actor: Actor): OnBehalf | undefined => (actor.kind === 'person' ? actor.onBehalfOf : undefined)

/** Enters a deed that an officer did for somebody else in the register of exceptions. */
export function registerOnBehalf(trx: Trx, file: CaseFile, auditId: string, actor: Actor): void {
  if (actor.kind !== 'person' || !actor.onBehalfOf) return
  recordException(trx, {
    caseId: file.id,
    auditId,
    kind: 'on-behalf',
    reason: onBehalfLine(actor.onBehalfOf.of, actor.onBehalfOf.note),
    requestedBy: actor.personId,
  })
}

/** The person who gives a command that only people give. */
export function personOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new TypeError('only a person gives this command')
  return actor.personId
}
