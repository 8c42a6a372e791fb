import { facilityNow, inTransaction } from '../db/database.ts'
import { type OnBehalf, personActor } from '../domain/case/actor.ts'
import { may } from '../domain/identity/policy.ts'
import type { Standing } from '../domain/identity/standing.ts'
import type { Visitor } from '../domain/identity/visitor.ts'
import type { Elapsed } from '../domain/shared/arrival.ts'
import { invalidInput, type Problem, type Refusal } from '../domain/shared/errors.ts'
import type { Asked, Browser, Form } from './asked.ts'
import type { Facilities } from './facilities.ts'
import { holderName } from './holder-name.ts'
import type { Body } from './middleware/read-body.ts'
import type { Sentences } from './sentences.ts'
import { problemsOf } from './zod-problems.ts'

export type Question = {
  readonly facilities: Facilities
  readonly sentences: Sentences
  readonly visitor: Visitor
  readonly standing: Standing | null
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Body
  readonly onBehalfOf: OnBehalf | undefined
  /** Told of every command: what was asked for before it is old. */
  readonly noteCommand: () => void
  readonly isAutosave: boolean
  readonly elapsedMs: Elapsed
  readonly browser: Browser
  readonly path: string
}

/** What a handler is given. `refusal`: the form is shown again after it. */
export function ask(question: Question, refusal: Refusal | null = null): Asked {
  const { facilities, visitor, standing, body } = question
  const typed = refusal ? shown(body.typed) : {}
  const problems = refusal ? problemsIn(refusal) : []
  let now: Promise<Date> | undefined
  return {
    db: facilities.db,
    facilities,
    visitor,
    get standing() {
      if (!standing) throw new Error(`${question.path} is about nothing that has an id.`)
      return standing
    },
    params: question.params,
    query: question.query,
    parse(schema) {
      const parsed = schema.safeParse(body.fields)
      if (!parsed.success) throw invalidInput(problemsOf(parsed.error))
      return parsed.data
    },
    files: body.files,
    actor() {
      if (!visitor.person) throw new Error(`${question.path} is open to anybody, and nobody is signed in.`)
      return personActor(visitor.person.id, question.onBehalfOf)
    },
    isOnBehalf: (verb) => may(visitor, verb, standing) === 'on-behalf',
    onBehalf: async (verb) => (may(visitor, verb, standing) === 'on-behalf' ? holderName(question, verb) : null),
    may: (verb) => may(visitor, verb, standing) !== 'no',
    isAutosave: question.isAutosave,
    elapsedMs: question.elapsedMs,
    command: (command) => inTransaction(facilities.db, command).finally(question.noteCommand),
    refusal,
    problems,
    typed,
    form: (stored = {}) => ({ values: { ...stored, ...typed }, problems: problems.map(asShown) }),
    version: (stored) =>
      refusal && refusal.name !== 'StaleVersion' ? (numberIn(body.typed.version) ?? stored) : stored,
    now() {
      now ??= facilityNow(facilities.db)
      return now
    },
    browser: question.browser,
    path: question.path,
  }
}

/** A refusal without problems of its own is one about the form as a whole. */
const problemsIn = ({ problems, message }: Refusal): readonly Problem[] =>
  problems.length > 0 ? problems : [{ field: '', message }]

const asShown = ({ field, message, values }: Problem): Form['problems'][number] => ({
  field: field === '' ? null : field,
  key: message,
  values: values ?? {},
  label: null,
})

const shown = (typed: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { version: _version, ...rest } = typed
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('_')))
}

const numberIn = (typed: unknown): number | null => (/^\d{1,9}$/.test(String(typed ?? '')) ? Number(typed) : null)
