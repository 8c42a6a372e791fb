// Plain JavaScript for Node 18 and later: what `npm start`, `npm test` and the others run first. It installs what the
// lock file says, Node 24 included, and goes on under that: `node launch.mjs bin/facility.ts --fresh`, `node launch.mjs vitest run`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const programs = join(modules, '.bin')
const node = join(programs, 'node')
const stamp = join(modules, '.installed')

refuseUnsupportedPlatform()
if (!isInstalled()) install()
const [command, ...rest] = process.argv.slice(2)
if (command) run(command, rest)

function refuseUnsupportedPlatform() {
  if (['linux', 'darwin'].includes(process.platform) && ['x64', 'arm64'].includes(process.arch)) return
  fail(`Caravanserai runs on Linux and macOS (x64 or arm64), and this is ${process.platform}-${process.arch}.`, [
    'On Windows, run it inside the Windows Subsystem for Linux.',
  ])
}

/** A stamp is written last of all, so that an installation that broke off is done again. */
function isInstalled() {
  return existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockFileHash()
}

function lockFileHash() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform}-${process.arch}\n`
}

function install() {
  console.error('Installing what package-lock.json says; this takes a minute the first time …')
  rmSync(stamp, { force: true })
  // The check of engines looks at the Node that runs npm, not at the Node 24 that npm is about to install.
  const options = [
    '--include=dev',
    '--include=optional',
    '--no-engine-strict',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status, stderr, error } = spawnSync('npm', ['ci', ...options], {
    cwd: root,
    env: { ...process.env, NODE_ENV: '', PATH: pathWithout(programs) },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (error) fail('npm could not be started; it comes with Node.', [String(error.message)])
  if (status !== 0)
    fail('npm could not install the dependencies.', [...advice(stderr), ...stderr.trim().split('\n').slice(0, 6)])
  if (!existsSync(node)) fail('npm installed everything but Node 24 itself.', settingsInTheWay())
  writeFileSync(stamp, lockFileHash())
}

/**
 * npm deletes node_modules before it installs; a `node` in there must not be the one that its scripts run.
 * @param {string} folder
 */
function pathWithout(folder) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => entry !== folder)
    .join(delimiter)
}

/** @param {string} output what npm wrote before it gave up */
function advice(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output))
    return [
      'The npm registry cannot be reached: check the network, or `npm config get registry` and `npm config get proxy`.',
    ]
  if (/CERT|SELF_SIGNED/.test(output))
    return ["The registry's certificate is not trusted here: set NODE_EXTRA_CA_CERTS to your network's certificate."]
  if (/EACCES|EPERM|EROFS/.test(output)) return [`This user may not write in ${modules}: who owns it? (ls -ld ${root})`]
  if (/ENOSPC/.test(output)) return ['The disk is full; the dependencies need about 700 MB.']
  if (/EINTEGRITY/.test(output))
    return ["A package is damaged in npm's cache: run `npm cache clean --force` and start again."]
  return ["Start again; if it fails the same way, delete node_modules first. npm's own words:"]
}

function settingsInTheWay() {
  const value = (/** @type {string} */ name) =>
    spawnSync('npm', ['config', 'get', name], { cwd: root, encoding: 'utf8' }).stdout?.trim()
  if (value('ignore-scripts') === 'true')
    return [
      'The npm setting ignore-scripts is in the way: the package `node` fetches its program by a script.',
      'Switch it off for this once, as in: npm_config_ignore_scripts=false npm start',
    ]
  return [
    'The package `node` has no program for this platform, or its script failed: run `npm rebuild node --foreground-scripts` to see why.',
  ]
}

/**
 * @param {string} command a TypeScript file or the name of a program in node_modules/.bin
 * @param {string[]} rest
 */
function run(command, rest) {
  const program = command.endsWith('.ts') ? command : join(programs, command)
  const child = spawn(node, [program, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${programs}${delimiter}${pathWithout(programs)}` },
  })
  // A Ctrl-C reaches the child by itself; what reaches only us is passed on. Either way the child decides when to end.
  process.on('SIGINT', () => {})
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.on('error', (error) =>
    fail(`${node} could not be started.`, [error.message, 'Delete node_modules and start again.']),
  )
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/**
 * @param {string} sentence
 * @param {string[]} lines
 * @returns {never}
 */
function fail(sentence, lines) {
  console.error([sentence, ...lines].join('\n  '))
  process.exit(1)
}
