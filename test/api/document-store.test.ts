import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createDocumentStore, forgetOldParts } from '../../api/document-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('forgets what a process left that died in the middle of an upload, and nothing that is being received', async () => {
  const store = createDocumentStore(folder)
  await forgetOldParts(store)
  await mkdir(store.partFolder)
  for (const name of ['left.part', 'arriving.part']) writeFileSync(join(store.partFolder, name), 'half')
  const before = new Date(Date.now() - 2 * 86_400_000)
  utimesSync(join(store.partFolder, 'left.part'), before, before)
  await forgetOldParts(store)
  expect(readdirSync(store.partFolder)).toEqual(['arriving.part'])
})
