import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundleWorkflows } from '../../bin/embedded/bundle-workflows.ts'
import { findTemporal } from '../../bin/embedded/find-temporal.ts'
import { startPostgres } from '../../bin/embedded/postgres.ts'
import { removePostgresData } from '../../bin/embedded/postgres-home.ts'
import { startTemporalServer } from '../../bin/embedded/temporal-server.ts'
import { readFacilityConfig } from '../../config.ts'
import { migrateDatabase } from '../../db/migrate-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated database that `createTestDatabase` copies. */
    readonly templateUrl: string
    readonly cacheDir: string
    readonly chromiumPath: string | undefined
    readonly temporalAddress: string
    readonly workflowBundle: string
  }
}

/** Once per test run: PostgreSQL, the Temporal server and the bundled workflows, all gone again afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cacheDir, chromiumPath } = readFacilityConfig()
  const home = mkdtempSync(join(tmpdir(), 'caravanserai-test-'))
  chmodSync(home, 0o711) // PostgreSQL's user must be able to enter when root runs the tests
  const log = (part: string) => join(home, `${part}.log`)
  const parts: { stop(): Promise<void> }[] = []
  const stop = async () => {
    await Promise.all(parts.map((part) => part.stop()))
    removePostgresData(join(home, 'postgres'))
    rmSync(home, { recursive: true, force: true })
  }
  try {
    const postgres = await startPostgres({
      dataDir: join(home, 'postgres'),
      logFile: log('postgres'),
      durability: 'throwaway',
    })
    parts.push(postgres)
    const program = await findTemporal({ cacheDir, progress: report })
    const temporal = await startTemporalServer({ program, logFile: log('temporal') })
    parts.push(temporal)
    const templateUrl = await postgres.ensureDatabase('template_facility')
    await migrateDatabase(templateUrl)
    project.provide('cacheDir', cacheDir)
    project.provide('chromiumPath', chromiumPath)
    project.provide('templateUrl', templateUrl)
    project.provide('temporalAddress', temporal.address)
    project.provide('workflowBundle', await bundleWorkflows(join(home, 'workflows.js')))
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

const report = (line: string) => process.stderr.write(`${line}\n`)
