/**
 * The closed set of refusals. Everything else that is thrown is a bug.
 * `api/errors.ts` translates them for HTTP, `activities/translate-errors.ts` for the engine.
 */
export type RefusalName =
  | 'NotFound'
  | 'Forbidden'
  | 'InvalidInput'
  | 'InvalidTransition'
  | 'StaleVersion'
  | 'DeadlinePassed'

/** One thing that is wrong: where it is (a field's path), and the locale message that says what to do. */
export type Problem = { field: string; message: string; values?: Record<string, string | number> }

export class Refusal extends Error {
  readonly problems: readonly Problem[]
  constructor(name: RefusalName, message: string, problems: readonly Problem[] = []) {
    super(message)
    this.name = name
    this.problems = problems
  }
}

export const notFound = (what: string) => new Refusal('NotFound', what)
export const forbidden = (why: string) => new Refusal('Forbidden', why)
export const invalidTransition = (why: string) => new Refusal('InvalidTransition', why)
export const staleVersion = (why: string) => new Refusal('StaleVersion', why)
export const deadlinePassed = (why: string) => new Refusal('DeadlinePassed', why)
/** `message` and each problem's `message` are keys of `templates/locales/<lang>/`. */
export const invalidInput = (problems: readonly Problem[]) =>
  new Refusal('InvalidInput', 'problem.invalid-input', problems)

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal
