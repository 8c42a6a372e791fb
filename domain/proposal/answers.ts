/** What an applicant typed, by field key; kept as typed even when it does not fit the form. Several choices are a list. */
export type Answers = Record<string, string | string[]>
