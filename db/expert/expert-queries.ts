import { sql } from 'kysely'
import type { AccountStatus } from '../../domain/account/account-status.ts'
import { statusesWhere } from '../../domain/case/status-table.ts'
import { awaitsJudgement, type ExpertStatus, expertStatus } from '../../domain/expert/expert-status.ts'
import { holdsEverywhere, type Visitor } from '../../domain/identity/visitor.ts'
import { missionStatus } from '../../domain/mission/mission-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Database, Trx } from '../database.ts'
import { newestAccount } from './expert-account.ts'

/** `after`: the last person of the page before. */
export type RosterPage = {
  field?: string | null
  language?: string | null
  country?: string | null
  /** One of the statuses of experts; another finds nobody. */
  status?: string | null
  after?: string | null
  most: number
}

const open = statusesWhere(missionStatus, (row) => row.open)
const awaiting = (Object.keys(expertStatus) as ExpertStatus[]).filter(awaitsJudgement)

/** A page of the experts by name, for staff, with how many open and how many finished missions they have. */
export const listExperts = (db: Database, { field, language, country, status, after, most }: RosterPage) =>
  db
    .selectFrom('expert as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select([
      'e.person_id as personId',
      'p.name',
      'e.status',
      'e.band',
      'e.home_country as homeCountry',
      'e.fields',
      'e.languages',
      'e.countries',
    ])
    .select([missionsIn(open).as('openMissions'), missionsIn(['closed']).as('closedMissions')])
    .$if(Boolean(field), (query) => query.where(sql<boolean>`${field} = any(e.fields)`))
    .$if(Boolean(language), (query) => query.where(sql<boolean>`${language} = any(e.languages)`))
    .$if(Boolean(country), (query) => query.where(sql<boolean>`${country} = any(e.countries)`))
    .$if(Boolean(status), (query) => query.where(sql<boolean>`e.status = ${status}`))
    .$if(Boolean(after), (query) =>
      query.where(sql<boolean>`(p.name, p.id) > (select q.name, q.id from person q where q.id = ${after})`),
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(most)
    .execute()
/** How many experts an officer has to judge, by their status. */
export const countToJudge = (db: Database) =>
  db
    .selectFrom('expert')
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .where('status', 'in', awaiting)
    .groupBy('status')
    .orderBy('status', 'desc')
    .execute()

export type ListedExpert = Awaited<ReturnType<typeof listExperts>>[number]

const missionsIn = (statuses: readonly string[]) => sql<number>`(
  select count(*)::integer from mission m join case_file f on f.id = m.case_id
  where m.expert_id = e.person_id and f.status = any(${[...statuses]}))`

export type ExpertAccount = { holder: string; iban: string; bic: string | null; version: number; status: AccountStatus }

/** An expert as they themselves and staff see them; the account only for the expert and for finance officers. */
export async function expertById(db: Database, visitor: Visitor, personId: string) {
  const expert = await expertProfileOf(db, personId)
  if (!expert) throw notFound('expert')
  return maySeeAccount(visitor, personId) ? expert : { ...expert, account: null }
}
export type Expert = Awaited<ReturnType<typeof expertById>>

/** Where somebody's money goes is theirs to know, and of whoever pays it. */
export const maySeeAccount = (visitor: Visitor, personId: string): boolean =>
  visitor.person?.id === personId || holdsEverywhere(visitor, 'finance-officer')

/** All that a person has said of their own expertise, for that person; undefined before the first time. */
export async function expertProfileOf(db: Database | Trx, personId: string) {
  const row = await db
    .selectFrom('expert as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('person as j', 'j.id', 'e.judged_by')
    .select([
      'e.person_id as personId',
      'p.name',
      'e.status',
      'e.version',
      'e.band',
      'e.home_country as homeCountry',
      'e.fields',
      'e.languages',
      'e.countries',
      'e.available_from as availableFrom',
      'e.available_to as availableTo',
      'e.profile',
      'j.name as judgedBy',
      'e.judged_at as judgedAt',
      'e.reason',
      'e.changed_at as changedAt',
    ])
    .where('e.person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return undefined
  const newest = await newestAccount(db, personId)
  if (!newest) return { ...row, account: null }
  const { holder, iban, bic, version, status } = newest
  const account: ExpertAccount = { holder, iban, bic, version, status }
  return { ...row, account }
}

/** All that an institution sees of the expert who is nominated to it: what was validated. */
export async function nomineeOf(db: Database, missionId: string) {
  const nominee = await db
    .selectFrom('mission as m')
    .innerJoin('expert as e', 'e.person_id', 'm.expert_id')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('expert_as_validated as v', 'v.person_id', 'e.person_id')
    .select(({ fn }) => [
      'p.name',
      fn.coalesce('v.fields', 'e.fields').as('fields'),
      fn.coalesce('v.languages', 'e.languages').as('languages'),
      fn.coalesce('v.countries', 'e.countries').as('countries'),
      fn.coalesce('v.profile', 'e.profile').as('profile'),
    ])
    .where('m.case_id', '=', missionId)
    .executeTakeFirst()
  if (!nominee) throw notFound('mission')
  return nominee
}
export type Nominee = Awaited<ReturnType<typeof nomineeOf>>
