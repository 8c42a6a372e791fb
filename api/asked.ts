import type { z } from 'zod'
import type { Database, Trx } from '../db/database.ts'
import type { Actor } from '../domain/case/actor.ts'
import type { Verb } from '../domain/identity/policy.ts'
import type { Standing } from '../domain/identity/standing.ts'
import type { Visitor } from '../domain/identity/visitor.ts'
import type { Elapsed } from '../domain/shared/arrival.ts'
import type { Problem, Refusal } from '../domain/shared/errors.ts'
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
  /** Who gives the command: the visitor, marked `onBehalfOf` whoever is asked for it where the policy allows only that. */
  actor(): Actor & { kind: 'person' }
  /** May the visitor do this only on behalf of somebody else, with the letter or a note of the call? */
  isOnBehalf(verb: Verb): boolean
  /** On whose behalf, then: the name for `on-behalf-fields`, and for the record; else null. */
  onBehalf(verb: Verb): Promise<string | null>
  /** May the visitor do this to the same subject? What a page offers. */
  may(verb: Verb): boolean
  /** The page saves by itself: answer `data({ version, savedAt })`. */
  readonly isAutosave: boolean
  /** Milliseconds since the head of the request was read, on a monotonic clock: a submission counts by its arrival. */
  readonly elapsedMs: Elapsed
  command<Result>(command: (trx: Trx) => Promise<Result>): Promise<Result>
  /** Why a form is shown again: set after a refusal, else null; and what was typed, by the names of the fields. */
  readonly refusal: Refusal | null
  readonly problems: readonly Problem[]
  readonly typed: Readonly<Record<string, unknown>>
  /** Both as templates take them: `form: request.form({ title: draft.title })`; what was typed wins over what was stored. */
  form(stored?: Readonly<Record<string, unknown>>): Form
  /**
   * The version that a form carries: `version: request.version(draft.version)`. A form that comes back for another reason
   * than staleness keeps the one that was sent: its reader has not seen what was stored since, and must not overwrite it.
   */
  version(stored: number): number
  /** The facility's clock, read once per request. */
  now(): Promise<Date>
  /** The browser's own: its session, and what it remembers. Only sign-in, sign-out and the language use it. */
  readonly browser: Browser
  readonly path: string
}

export type Browser = {
  readonly ip: string
  readonly token: string | null
  begin(token: string): void
  end(): void
  remember(locale: string): void
}

export type Handler = (request: Asked) => Promise<Reply>
