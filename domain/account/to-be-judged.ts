import { hasVerb } from '../case/status-table.ts'
import { invalidTransition, staleVersion } from '../shared/errors.ts'
import { type AccountStatus, accountStatus } from './account-status.ts'

type Version = { version: number; status: AccountStatus }

/** The newest version of an account, if it is the one that its judge has read and nobody has judged it. */
export function toBeJudged<A extends Version>(newest: A | undefined, read: { version: number; missing: string }): A {
  if (!newest) throw invalidTransition(read.missing)
  if (newest.version !== read.version) throw staleVersion('problem.account-changed')
  if (!isToBeJudged(newest)) throw invalidTransition('problem.account-judged')
  return newest
}

export const isToBeJudged = ({ status }: Pick<Version, 'status'>): boolean => hasVerb(accountStatus, status, 'judge')
