import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let clone: string
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'launch-'))
  for (const file of ['launch.mjs', 'package-lock.json']) copyFileSync(file, join(clone, file))
  writeFileSync(join(clone, 'hello.ts'), "const name: string = process.argv[2]!\nconsole.log('hello', name)")
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

/** Launches in the clone, where `npm` is the given shell script. */
function launch(npm: string, ...command: string[]) {
  const path = mkdtempSync(join(clone, 'path-'))
  writeFileSync(join(path, 'npm'), `#!/bin/sh\n${npm}\n`)
  chmodSync(join(path, 'npm'), 0o755)
  symlinkSync(process.execPath, join(path, 'node'))
  const { stdout, stderr, status } = spawnSync(process.execPath, ['launch.mjs', ...command], {
    cwd: clone,
    env: { PATH: `${path}:/usr/bin:/bin` },
    encoding: 'utf8',
  })
  return { stdout, stderr: stderr.trim().split('\n'), status }
}

const installs = `echo once >> installations; mkdir -p node_modules/.bin; ln -sf ${process.execPath} node_modules/.bin/node`
const installing = 'Installing what package-lock.json says; this takes a minute the first time …'

describe('the launcher', () => {
  it('installs, then runs the command with its arguments under the Node that was installed', () => {
    expect(launch(installs, 'hello.ts', 'Farida')).toEqual({
      stdout: 'hello Farida\n',
      stderr: [installing],
      status: 0,
    })
  })

  it('installs again only when the lock file has changed', () => {
    launch(installs)
    expect(launch('exit 1', 'hello.ts', 'again')).toEqual({ stdout: 'hello again\n', stderr: [''], status: 0 })
    writeFileSync(join(clone, 'package-lock.json'), '{}')
    expect(launch(installs).stderr).toEqual([installing])
  })

  it('does an installation that broke off again', () => {
    launch(`${installs}; kill -9 $$`)
    expect(existsSync(join(clone, 'node_modules', '.installed'))).toBe(false)
    expect(launch(installs).status).toBe(0)
  })

  it('ends with the exit code of what it ran', () => {
    writeFileSync(join(clone, 'fails.ts'), 'process.exit(7)')
    expect(launch(installs, 'fails.ts').status).toBe(7)
  })

  it.for([
    [
      'npm error code ENOTFOUND',
      'The npm registry cannot be reached: check the network, or `npm config get registry` and `npm config get proxy`.',
    ],
    ['npm error code ENOSPC', 'The disk is full; the dependencies need about 700 MB.'],
    [
      'npm error code EINTEGRITY',
      "A package is damaged in npm's cache: run `npm cache clean --force` and start again.",
    ],
  ] as const)('explains %s', ([error, advice]) => {
    expect(launch(`echo "${error}" >&2; exit 1`)).toEqual({
      stdout: '',
      stderr: [installing, 'npm could not install the dependencies.', `  ${advice}`, `  ${error}`],
      status: 1,
    })
  })

  it('names the npm setting that kept Node 24 from being installed', () => {
    const npm = '[ "$1" = config ] && echo true; mkdir -p node_modules'
    expect(launch(npm).stderr).toEqual([
      installing,
      'npm installed everything but Node 24 itself.',
      '  The npm setting ignore-scripts is in the way: the package `node` fetches its program by a script.',
      '  Switch it off for this once, as in: npm_config_ignore_scripts=false npm start',
    ])
  })
})
