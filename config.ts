import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What api, worker and relay need. This file alone reads `process.env`. */
export type Config = Readonly<CamelKeys<z.infer<z.ZodObject<typeof required & typeof optional>>>>
/** What `npm start` and the tests need: what they bring along themselves may be missing. */
export type FacilityConfig = Readonly<CamelKeys<z.infer<typeof facilitySettings>>>

type Environment = Readonly<Record<string, string | undefined>>

const required = {
  DATABASE_URL: address(/^postgres(ql)?:\/\//, 'postgres://user:password@host:5432/caravanserai'),
  TEMPORAL_ADDRESS: address(/^[^\s/]+:\d+$/, 'temporal.internal:7233'),
  SMTP_URL: address(/^smtps?:\/\//, 'smtps://user:password@host:465'),
  MAIL_FROM: address(/@/, 'Grant Facility <grants@example.org>'),
  BASE_URL: address(/^https?:\/\//, 'https://grants.example.org').transform((url) => url.replace(/\/$/, '')),
  DOCUMENT_DIR: address(/./, '/srv/caravanserai/documents').transform((path) => resolve(path)),
}

const optional = {
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(3000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATABASE_POOL: wholeNumber(20, 1),
  FACILITY_DIR: folder(resolve('.facility')),
  CACHE_DIR: folder(join(homedir(), '.cache', 'caravanserai')),
  MAILBOX: z.enum(['shown', 'hidden']).default('hidden'),
  CHROMIUM_PATH: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TASK_QUEUE: z.string().default('caravanserai'),
  WORKFLOW_BUNDLE: z.string().optional(),
  WORKFLOW_CACHE: wholeNumber(300, 1),
  WORKFLOW_TASK_TIMEOUT_MS: wholeNumber(10_000, 1),
  STICKY_TIMEOUT_MS: wholeNumber(10_000, 1),
  RELAY_POLL_MS: wholeNumber(200, 1),
  RECONCILE_EVERY_MS: wholeNumber(60_000, 1),
  BEHIND_GRACE_MS: wholeNumber(300_000),
  OUTBOX_LEASE_MS: wholeNumber(15_000, 1),
  MESSAGE_LEASE_MS: wholeNumber(90_000, 1),
  MESSAGE_RETRY_MS: wholeNumber(60_000, 1),
  KILL_PLAN: z.string().optional(),
}

const processSettings = z.object({ ...required, ...optional })
const facilitySettings = z.object({ ...z.object(required).partial().shape, ...optional })
const databaseSettings = z.object({ DATABASE_URL: required.DATABASE_URL })

/** Throws one error that names every setting that is missing or wrong. */
export const readConfig = (environment: Environment = process.env): Config => parse(processSettings, environment)

export const readFacilityConfig = (environment: Environment = process.env): FacilityConfig =>
  parse(facilitySettings, environment)

/** The little that `bin/migrate.ts` needs. */
export const readDatabaseConfig = (environment: Environment = process.env): { readonly databaseUrl: string } =>
  parse(databaseSettings, environment)

/** The environment in which a child process reads exactly this configuration. */
export function environmentOf(config: Config): NodeJS.ProcessEnv {
  const set = Object.keys(processSettings.shape).map((name) => [
    name,
    config[camelCase(name) as keyof Config]?.toString(),
  ])
  return { ...process.env, ...Object.fromEntries(set) }
}

function parse<Settings extends object>(settings: z.ZodType<Settings>, environment: Environment) {
  // Compose files and shells set a variable to nothing when they mean "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new Error(explain(parsed.error))
  const named = Object.entries(parsed.data).map(([name, value]) => [camelCase(name), value])
  return Object.freeze(Object.fromEntries(named) as CamelKeys<Settings>)
}

function explain(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  return ['These settings are missing or wrong:', ...lines, 'docs/operations.md explains every one of them.'].join('\n')
}

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<CamelCase<Tail>>}`
  : Lowercase<Name>
type CamelKeys<Settings> = { [Name in keyof Settings & string as CamelCase<Name>]: Settings[Name] }

function camelCase(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
}

function address(pattern: RegExp, example: string) {
  return z
    .string({ error: `is missing; for example ${example}` })
    .regex(pattern, { error: `must look like ${example}` })
}

function folder(fallback: string) {
  return z
    .string()
    .transform((path) => resolve(path))
    .default(fallback)
}

function wholeNumber(fallback: number, least = 0) {
  return z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((number) => number >= least, `must be at least ${least}`)
    .default(fallback)
}
