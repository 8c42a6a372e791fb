import type { Actor } from '../../domain/case/actor.ts'
import { writeOnBehalf } from '../../domain/case/on-behalf.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import { recordException } from './record-exception.ts'

/** For whom the actor acts and on what paper, as `on_behalf_of` columns keep it; null when somebody acts for themselves. */
export const onBehalfText = (actor: Actor): string | null =>
  actor.kind === 'person' && actor.onBehalfOf ? writeOnBehalf(actor.onBehalfOf) : null

/** Enters a deed that an officer did for somebody else in the register of exceptions. */
export async function registerOnBehalf(trx: Trx, file: CaseFile, auditId: string, actor: Actor): Promise<void> {
  if (actor.kind !== 'person' || !actor.onBehalfOf) return
  await recordException(trx, {
    caseId: file.id,
    auditId,
    kind: 'on-behalf',
    reason: onBehalfText(actor)!,
    requestedBy: actor.personId,
  })
}

/** The person who gives a command that only people give. */
export function personOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new TypeError('only a person gives this command')
  return actor.personId
}
