type Words = string | { readonly key: string; readonly values: object }

/** An event of the past; with its author for those who may know. */
export const happened = (at: string, text: Words, by: string | null = null) =>
  entry('happened', { instant: at }, text, by)

/** Where a case stands. */
export const now = (status: string, stage: string | null = null) =>
  entry('now', { key: `${status.startsWith('proposal.') ? 'proposal' : 'request'}.timeline.now` }, status, stage)

/** What will happen by itself, on a day. */
export const ahead = (on: string, text: Words) => entry('ahead', { date: on }, text, null)

const entry = (state: string, at: object, text: Words, detail: string | null) => ({
  state,
  at,
  text: typeof text === 'string' ? { key: text } : text,
  detail,
})
