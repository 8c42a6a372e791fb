/**
 * A status table: every status of a kind of case, whether the case is open in it, and the verbs that lead out.
 * Pages, checks and tests derive from it; nobody compares statuses by hand elsewhere.
 */
export type StatusRow = {
  /** An open case has a workflow; a closed one waits for nobody. */
  readonly open: boolean
  /** How the tag looks: `waiting` neutral, `active` somebody works on it, `good`, `due`, `bad`. */
  readonly tone: 'waiting' | 'active' | 'good' | 'due' | 'bad'
  /** What the case's own applicant sees instead, where the status would tell an outcome too early. */
  readonly publicAs?: string
  /** Verb to the statuses it may lead to. */
  readonly verbs: Readonly<Record<string, readonly string[]>>
}
export type StatusTable = Readonly<Record<string, StatusRow>>

export const isOpenIn = (table: StatusTable, status: string): boolean => table[status]?.open ?? false

/** May this verb lead from one status to the other? */
export const mayGo = (table: StatusTable, from: string, verb: string, to: string): boolean =>
  table[from]?.verbs[verb]?.includes(to) ?? false

export const hasVerb = (table: StatusTable, status: string, verb: string): boolean =>
  table[status]?.verbs[verb] !== undefined

/** All statuses in which a question's answer is yes, for queries: `statusesWhere(table, row => row.open)`. */
export const statusesWhere = (table: StatusTable, test: (row: StatusRow) => boolean): string[] =>
  Object.entries(table)
    .filter(([, row]) => test(row))
    .map(([status]) => status)
