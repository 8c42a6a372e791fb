import { sql } from 'kysely'
import { accountStatus } from '../../domain/account/account-status.ts'
import { statusesWhere } from '../../domain/case/status-table.ts'
import { feeStatus } from '../../domain/mission/fee-status.ts'
import type { Database } from '../database.ts'

const unjudged = statusesWhere(accountStatus, ({ verbs }) => 'judge' in verbs)
const unordered = statusesWhere(feeStatus, ({ verbs }) => 'order' in verbs)

/** For a finance officer: accounts of experts, never their own, that nobody has judged; those that a fee waits for come first. */
export const listAccountsToVerify = (db: Database, verifierId: string, { most }: { most: number }) =>
  db
    .selectFrom('expert_account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.person_id as personId', 'p.name', 'a.given_at as givenAt', feeWaits().as('feeWaits')])
    .where(sql<boolean>`a.status = any(${unjudged})`)
    .where('a.person_id', '<>', verifierId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('expert_account as b')
            .select('b.version')
            .whereRef('b.person_id', '=', 'a.person_id')
            .whereRef('b.version', '>', 'a.version'),
        ),
      ),
    )
    .orderBy('feeWaits', 'desc')
    .orderBy('a.given_at')
    .orderBy('a.person_id')
    .limit(most)
    .execute()

const feeWaits = () => sql<boolean>`exists (
  select from mission m join fee y on y.mission_id = m.case_id
  where m.expert_id = a.person_id and y.status = any(${unordered}))`
