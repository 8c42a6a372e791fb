import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles, topFolder } from './source-files.ts'

/** The table of docs/architecture.md: what each folder may import of the others. `workflow-safe` is the part of domain without zod. */
const mayImport: Record<string, readonly string[]> = {
  domain: ['domain', 'reference'],
  workflows: ['workflows', 'domain', 'activities'],
  activities: ['activities', 'domain', 'db', 'config.ts', 'log.ts'],
  db: ['db', 'domain'],
  api: ['api', 'domain', 'db', 'templates', 'config.ts', 'log.ts'],
  templates: ['templates', 'domain'],
  relay: ['relay', 'domain', 'db', 'templates', 'config.ts', 'log.ts'],
  rehearsal: ['rehearsal', 'domain', 'relay', 'db', 'config.ts', 'log.ts'],
}

/** The one place where activities start a process may read the configuration; everything else gets its values. */
const imports = (text: string): { path: string; isType: boolean }[] =>
  [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]/gm)].map((match) => ({
    isType: Boolean(match[1]),
    path: match[2]!,
  }))

describe('the import table', () => {
  for (const folder of Object.keys(mayImport)) {
    it(`${folder} imports only ${mayImport[folder]!.join(', ')}`, () => {
      const foreign = sourceFiles(folder).flatMap((file) =>
        imports(readFileSync(file, 'utf8'))
          .filter(({ path }) => path.startsWith('.'))
          .map(({ path }) => relative('.', resolve(dirname(file), path)))
          .filter((target) => !mayImport[folder]!.includes(topFolder(target)))
          .map((target) => `${file} imports ${target}`),
      )
      expect(foreign).toEqual([])
    })
  }

  it('workflows know activities only as types', () => {
    const values = sourceFiles('workflows').flatMap((file) =>
      imports(readFileSync(file, 'utf8'))
        .filter(({ path, isType }) => path.includes('activities/create') && !isType)
        .map(() => file),
    )
    expect(values).toEqual([])
  })

  it('workflows import no library but the workflow API', () => {
    const libraries = sourceFiles('workflows').flatMap((file) =>
      imports(readFileSync(file, 'utf8'))
        .filter(({ path, isType }) => !path.startsWith('.') && !isType)
        .map(({ path }) => path),
    )
    expect([...new Set(libraries)]).toEqual(['@temporalio/workflow'])
  })

  it('only the relay is a client of the engine', () => {
    const clients = ['domain', 'db', 'api', 'templates', 'activities', 'workflows', 'rehearsal'].flatMap((folder) =>
      sourceFiles(folder).filter((file) => readFileSync(file, 'utf8').includes("'@temporalio/client'")),
    )
    expect(clients).toEqual([])
  })

  it('only config.ts reads the environment of the process', () => {
    const readers = ['domain', 'workflows', 'activities', 'db', 'api', 'templates', 'relay', 'rehearsal'].flatMap(
      (folder) => sourceFiles(folder).filter((file) => readFileSync(file, 'utf8').includes('process.env')),
    )
    expect(readers).toEqual([])
  })

  it('domain has no clock and no randomness', () => {
    const impure = sourceFiles('domain').filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID/.test(readFileSync(file, 'utf8')),
    )
    expect(impure).toEqual([])
  })
})
