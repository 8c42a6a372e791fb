import { newId } from '../../db/new-id.ts'
import type { RecordedStatement } from '../parts/count-statements.ts'
import type { Seeded } from './seed.ts'

/**
 * A parameter as recorded, or where a replay finds its own: in the draft, in a row that an earlier statement gave, or among
 * the ids that a submission makes itself.
 */
type Source =
  | { literal: unknown }
  | { field: string }
  | { statement: number; row: number; column: string }
  | { made: number }
export type RawScript = { text: string; params: (Source | Source[])[] }[]
/** What a draft's own values are called; the session is known by its hash. */
export type DraftValues = Record<string, string | Buffer>

/**
 * Turns the statements of one submission into a script for any other: what came from the draft, or from a statement
 * before, comes from there again; an id that came from nowhere is made anew; everything else is sent as it was recorded.
 */
export function rawScript(recorded: readonly RecordedStatement[], draft: DraftValues): RawScript {
  const known = new Map<string, Source>()
  const learn = (value: unknown, source: Source): void => {
    if (isName(value) && !known.has(nameOf(value))) known.set(nameOf(value), source)
  }
  for (const [field, value] of Object.entries(draft)) learn(value, { field })
  let made = 0
  const sourceOf = (value: unknown): Source => {
    if (typeof value === 'string' && isName(value) && !known.has(value)) learn(value, { made: made++ })
    return (isName(value) && known.get(nameOf(value))) || { literal: value }
  }
  return recorded.map(({ text, params, rows }, statement) => {
    const sources = params.map((value) => (Array.isArray(value) ? value.map(sourceOf) : sourceOf(value)))
    for (const [row, columns] of rows.entries())
      for (const [column, value] of Object.entries(columns)) learn(value, { statement, row, column })
    return { text, params: sources }
  })
}

/** Ids and hashes are what differs from one submission to the next. */
const isName = (value: unknown): value is string | Uint8Array =>
  value instanceof Uint8Array || (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))

const nameOf = (value: string | Uint8Array): string =>
  typeof value === 'string' ? value : Buffer.from(value).toString('hex')

type Rows = Record<string, unknown>[]

export type Replay = { draft: DraftValues; before: Rows[]; made: string[] }

/** The parameters of a script's statement for one draft, after the rows of the statements before it. */
export function paramsFor(script: RawScript[number], { draft, before, made }: Replay): unknown[] {
  const find = (source: Source): unknown => {
    if ('literal' in source) return source.literal
    if ('field' in source) return draft[source.field]
    if ('made' in source) return madeAt(made, source.made)
    return before[source.statement]?.[source.row]?.[source.column]
  }
  return script.params.map((source) => (Array.isArray(source) ? source.map(find) : find(source)))
}

function madeAt(made: string[], index: number): string {
  made[index] ??= newId()
  return made[index]
}

export const valuesOf = (
  { proposalId, callId, personId, organisationId }: Seeded,
  sessionHash: Buffer,
): DraftValues => ({
  proposalId,
  callId,
  personId,
  organisationId,
  sessionHash,
})
