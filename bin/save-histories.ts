import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { workflowIdOf } from '../domain/shared/ids.ts'
import type { Rehearsal } from '../rehearsal/rehearse.ts'
import type { Engine } from '../relay/engine-client.ts'

/** Stores every case's history (its last run) as JSON, for `test/replay/` to run today's workflow code over it. */
export async function saveHistories(engine: Engine, { cases }: Rehearsal, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const { key, kind, id, historyEvents } of cases) {
    if (historyEvents === 0) continue
    const events = await engine.history(workflowIdOf(kind, id))
    writeFileSync(join(folder, `${kind}-${key.replaceAll('/', '-')}.json`), historyToJSON({ events }))
  }
}
