import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database, Trx } from '../database.ts'

export type ListedExpert = {
  personId: string
  name: string
  status: 'registered' | 'validated' | 'blocked'
  band: string | null
  homeCountry: string | null
  fields: string[]
  languages: string[]
  countries: string[]
  /** Missions of the expert that are open, and that are closed. */
  openMissions: number
  closedMissions: number
}

/** `after`: the last person of the page before. */
export type RosterPage = {
  field?: string | null
  language?: string | null
  country?: string | null
  status?: string | null
  after?: string | null
  most: number
}

/** A page of the roster by name, for staff. */
export async function listExperts(_db: Database, _page: RosterPage): Promise<ListedExpert[]> {
  throw new TypeError('listExperts is being written')
}

export type ExpertAccount = { holder: string; iban: string; bic: string | null }
export type Expert = Omit<ListedExpert, 'openMissions' | 'closedMissions'> & {
  version: number
  availableFrom: string | null
  availableTo: string | null
  profile: string
  /** Only for the expert and finance officers; null for everybody else, and where none was given. */
  account: ExpertAccount | null
  judgedBy: string | null
  judgedAt: Date | null
  reason: string | null
  changedAt: Date
}

/** An expert as staff see them. */
export async function expertById(_db: Database, _visitor: Visitor, _personId: string): Promise<Expert> {
  throw new TypeError('expertById is being written')
}

/** What a person has said of their own expertise; undefined before the first time. */
export async function expertProfileOf(_db: Database | Trx, _personId: string): Promise<Expert | undefined> {
  throw new TypeError('expertProfileOf is being written')
}

/** All that an institution sees of the expert who is nominated to it. */
export type Nominee = { name: string; fields: string[]; languages: string[]; countries: string[]; profile: string }
export async function nomineeOf(_db: Database, _missionId: string): Promise<Nominee> {
  throw new TypeError('nomineeOf is being written')
}
