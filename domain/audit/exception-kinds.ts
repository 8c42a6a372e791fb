/** What the register of exceptions lists: every departure from the plain procedure, with reason and who approved. */
export const exceptionKinds = [
  'override',
  'derogation',
  'late-acceptance',
  'choice-against-ranking',
  'on-behalf',
  'extension',
  'termination',
  'revocation',
  'refusal',
  'without-endorsement',
  'without-consultation',
  'without-validation',
  'broken-off',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]
