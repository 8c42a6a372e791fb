/** What an applicant typed, by field key; kept as typed even when it does not fit the form. Several choices are a list. */
export type Answers = Record<string, string | string[]>

/**
 * One spelling for the same text: NFC, newlines as `\n`. Zero characters and broken surrogates are dropped or replaced,
 * because PostgreSQL cannot keep them; nobody types them.
 */
export const normalised = (text: string): string =>
  text.replaceAll('\0', '').toWellFormed().normalize('NFC').replaceAll('\r\n', '\n')

export const normalisedAnswer = (answer: string | string[]): string | string[] =>
  Array.isArray(answer) ? answer.map(normalised) : normalised(answer)

/** Characters as applicants count them: Unicode code points, spaces included. */
export const countCharacters = (text: string): number => [...text].length

export const isBlank = (answer: string | string[] | undefined): boolean =>
  answer === undefined || (Array.isArray(answer) ? answer.length === 0 : answer.trim() === '')

/** The answer as text: several choices are joined, so that a wrong shape still shows what was sent. */
export const answerText = (answer: string | string[] | undefined): string =>
  Array.isArray(answer) ? answer.join(', ') : (answer ?? '')

export const answerList = (answer: string | string[] | undefined): string[] =>
  Array.isArray(answer) ? answer : isBlank(answer) ? [] : [answer as string]
