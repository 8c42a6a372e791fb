import { removeKeptForm } from '../db/identity/remove-kept-form.ts'
import { invalidInput } from '../domain/shared/errors.ts'
import { isUuid } from '../domain/shared/ids.ts'
import type { Asked } from './asked.ts'
import type { Exchange } from './exchange.ts'
import type { Body } from './middleware/read-body.ts'

/**
 * A kept form comes back in two steps: `_again` only shows it, as it was typed; the form that is shown then carries
 * `_kept`, by which it is forgotten as soon as it has been taken.
 */
export function noteKeptForm(exchange: Exchange, { typed }: Body): void {
  const id = [typed._again, typed._kept].find(isId)
  if (id) exchange.kept = { id, path: exchange.req.path }
}

export function assertNotOnlyShown({ typed }: Body): void {
  if (typed._again) throw invalidInput([{ field: '', message: 'problem.form-kept' }])
}

export async function forgetKeptForm(request: Asked, { kept }: Exchange): Promise<void> {
  const personId = request.visitor.person?.id
  if (kept && personId) await request.command((trx) => removeKeptForm(trx, { personId, keptFormId: kept.id }))
}

const isId = (value: unknown): value is string => typeof value === 'string' && isUuid(value)
