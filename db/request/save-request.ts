import type { Actor } from '../../domain/case/actor.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import type { Trx } from '../database.ts'

/** `version` is the one that the person had before them; only what is sent changes. */
export type RequestEdit = { requestId: string; version: number; content: Partial<RequestContent> }
export type SavedRequest = { version: number; savedAt: Date }

/** Saves what was changed in a request, complete or not. */
export async function saveRequest(_trx: Trx, _actor: Actor, _input: RequestEdit): Promise<SavedRequest> {
  throw new TypeError('saveRequest is being written')
}
