import type { z } from 'zod'
import type { Database, Trx } from '../db/database.ts'
import type { Actor } from '../domain/case/actor.ts'
import type { Verb } from '../domain/identity/policy.ts'
import type { Standing } from '../domain/identity/standing.ts'
import type { Visitor } from '../domain/identity/visitor.ts'
import type { Problem } from '../domain/shared/errors.ts'
import type { Facilities } from './facilities.ts'
import type { StoredFile } from './middleware/receive-files.ts'
import type { Reply } from './reply.ts'

/** A form as templates take it: what was typed, as typed, and what is wrong with it. */
export type Form = {
  readonly values: Record<string, unknown>
  readonly problems: readonly { field: string | null; key: string; values: object; label: null }[]
}

/** One request, already let in by the policy table: what a handler has to work with. */
export type Asked = {
  readonly db: Database
  readonly facilities: Facilities
  readonly visitor: Visitor
  /** What the visitor is to the subject of the address; throws where the address has no id. */
  readonly standing: Standing
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** The body by a schema; forms and JSON give the same object. Throws `InvalidInput` with a problem per field. */
  parse<Schema extends z.ZodType>(schema: Schema): z.output<Schema>
  /** The files that came with the form; only where the route has `files`. `keep()` one before the command that names it. */
  readonly files: readonly StoredFile[]
  /** Who gives the command: the visitor, marked `onBehalfOf` the applicant where the policy allows only that. */
  actor(): Actor & { kind: 'person' }
  /** The visitor may do what this address stands for only for the applicant: the form asks for the letter or call. */
  readonly isOnBehalf: boolean
  /** May the visitor do this to the same subject? What a page offers. */
  may(verb: Verb): boolean
  /** Milliseconds since the head of the request was read, on a monotonic clock: a submission counts by its arrival. */
  elapsedMs(): number
  command<Result>(command: (trx: Trx) => Promise<Result>): Promise<Result>
  /** Set when a form is shown again after a refusal, else empty. */
  readonly problems: readonly Problem[]
  readonly typed: Readonly<Record<string, unknown>>
  /** Both as templates take them: `form: request.form({ title: draft.title })`; what was typed wins over what was stored. */
  form(stored?: Record<string, unknown>): Form
  /** The opaque session token of the cookie, and the session's CSRF token: for sign-in and sign-out only. */
  readonly session: { readonly token: string | null; begin(token: string): void; end(): void }
  /** The caller's address, for limits on sign-in. */
  readonly ip: string
  readonly path: string
}

export type Handler = (request: Asked) => Promise<Reply>
