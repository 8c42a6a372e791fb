import { parseArgs } from 'node:util'
import { benchEngine } from '../bench/engine/engine.ts'
import { benchIdle } from '../bench/idle/idle.ts'
import { benchSubmit } from '../bench/submit/submit.ts'
import { failWith } from './report.ts'

const flags = {
  submissions: { type: 'string', default: '600' },
  crowd: { type: 'string', default: '20000' },
  profile: { type: 'boolean', default: false },
  lives: { type: 'string', default: '100' },
  cases: { type: 'string', default: '10000' },
} as const

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** `npm run bench -- submit | engine | idle`: one measurement against a throwaway facility, one table. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: flags, allowPositionals: true })
  const { submissions, crowd, profile } = values
  const benches: Record<string, () => Promise<string>> = {
    submit: () => benchSubmit({ submissions: Number(submissions), crowd: Number(crowd), profile, say }),
    idle: () => benchIdle({ cases: Number(values.cases), say }),
    engine: () => benchEngine({ lives: Number(values.lives), profile, say }),
  }
  const bench = benches[positionals[0] ?? '']
  if (!bench) throw new Error(`Name a benchmark: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  console.log(await bench())
}

await run().catch(failWith)
