import type { Selectable } from 'kysely'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import type { Trx } from '../database.ts'
import type { RequestTable } from '../schema/request.ts'

export type LockedRequest = { file: CaseFile; request: Selectable<RequestTable> }

/** A request, locked, in a status from which the verb leads out. */
export async function lockRequest(trx: Trx, requestId: string, verb: string): Promise<LockedRequest> {
  const file = await lockCase(trx, requestId, 'request')
  if (!hasVerb(requestStatus, file.status, verb)) throw invalidTransition(`problem.request-cannot-${verb}`)
  return { file, request: await readRequest(trx, requestId) }
}

export const readRequest = (trx: Trx, requestId: string): Promise<Selectable<RequestTable>> =>
  trx.selectFrom('request').selectAll().where('case_id', '=', requestId).executeTakeFirstOrThrow()
