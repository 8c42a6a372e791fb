import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

export type RequestToSubmit = { requestId: string; version?: number; elapsedMs: number }
export type RequestReceipt = {
  submissionId: string
  number: number
  reference: string
  arrivedAt: Date
  acceptedAt: Date
}

/** Submits a request as it stands. */
export async function submitRequest(_trx: Trx, _actor: Actor, _input: RequestToSubmit): Promise<RequestReceipt> {
  throw new TypeError('submitRequest is being written')
}
