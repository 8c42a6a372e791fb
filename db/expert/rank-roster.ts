import type { Reason, RosterGroup } from '../../domain/expert/rank-roster.ts'
import type { Database, Trx } from '../database.ts'

export type RosterCandidate = {
  personId: string
  name: string
  band: string
  homeCountry: string | null
  fields: string[]
  languages: string[]
  countries: string[]
  /** 1 for the first. */
  rank: number
  group: RosterGroup
  reasons: Reason[]
}

/** The validated experts in the order in which they suit a request, each with the reasons. */
export async function rankRoster(_db: Database | Trx, _requestId: string): Promise<RosterCandidate[]> {
  throw new TypeError('rankRoster is being written')
}
