import { PreparingClient } from '../../db/preparing-client.ts'

/**
 * Loaded into a process by `--import`: counts what it asks of PostgreSQL (statements, rows that came back, and how long
 * each kind of statement took), and on request writes down the statements themselves. Told and asked by IPC.
 */
export type Tally = { statements: number; rows: number; byText: Record<string, { calls: number; ms: number }> }
export type RecordedStatement = { text: string; params: unknown[]; rows: Record<string, unknown>[] }
export type CounterRequest = 'count' | 'record' | 'recorded'

let tally: Tally = { statements: 0, rows: 0, byText: {} }
let recorded: RecordedStatement[] | undefined

type Result = { rows: Record<string, unknown>[] }
type Query = (text: string, values?: unknown[]) => Promise<Result>

const client = PreparingClient.prototype as unknown as { query: Query }
const query = client.query

client.query = function counted(this: unknown, text: string, values: unknown[] = []): Promise<Result> {
  const began = performance.now()
  return query.call(this, text, values).then((result) => noted(result, { text, values, began }))
}

function noted(result: Result, { text, values, began }: { text: string; values: unknown[]; began: number }): Result {
  const rows = result.rows ?? []
  const seen = tally.byText[text] ?? { calls: 0, ms: 0 }
  tally.byText[text] = { calls: seen.calls + 1, ms: seen.ms + performance.now() - began }
  tally.statements += 1
  tally.rows += rows.length
  recorded?.push({ text, params: values, rows })
  return result
}

process.on('message', (request: CounterRequest) => {
  if (request === 'count') {
    process.send?.({ tally })
    tally = { statements: 0, rows: 0, byText: {} }
  } else if (request === 'record') {
    recorded = []
    process.send?.({ recording: true })
  } else if (request === 'recorded') {
    process.send?.({ recorded })
    recorded = undefined
  }
})
