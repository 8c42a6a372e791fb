import type { PoolClient } from 'pg'
import { openPool } from '../../db/database.ts'
import { closedLoop, type Loop } from './closed-loop.ts'
import { type DraftValues, paramsFor, type RawScript, type Replay } from './raw-script.ts'

/**
 * A process that does nothing but send a submission's statements through a pool like the api's: no HTTP, no rules, no
 * pages. What is left is the driver, the wire and PostgreSQL.
 */
export type RawRequest = { script: RawScript; drafts: DraftValues[]; clients: number }

const pool = openPool(process.env.DATABASE_URL ?? '', Number(process.env.DATABASE_POOL ?? 20))

async function replay(script: RawScript, draft: DraftValues): Promise<void> {
  const replayed: Replay = { draft, before: [], made: [] }
  let held: PoolClient | undefined
  for (const statement of script) {
    const isEnd = /^(commit|rollback)/i.test(statement.text)
    if (/^(begin|start transaction)/i.test(statement.text)) held = await pool.connect()
    const client = held ?? (await pool.connect())
    const { rows } = await client.query(statement.text, paramsFor(statement, replayed))
    replayed.before.push(rows)
    if (isEnd) held = undefined
    if (!held) client.release()
  }
}

process.on('message', async ({ script, drafts, clients }: RawRequest) => {
  if (!script) return // asked by the counter
  const loop: Loop = await closedLoop(drafts, clients, (draft) => replay(script, draft))
  process.send?.(loop)
})
process.on('disconnect', () => process.exit(0))
process.on('SIGTERM', () => process.exit(0))
process.send?.('ready')
