/** An officer's answer to one item of the checklist. */
export type CheckAnswer = { answer: 'yes' | 'no' | 'not-applicable'; note: string }
export type ScreeningOutcome = 'pass' | 'fail'
