import { type RawBuilder, sql } from 'kysely'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { heldNow } from './held-now.ts'

/** Who asks, in a statement: a visitor who is known, or whoever has a session, which the statement itself looks up. */
export type Who = Visitor | SessionHolder
export type SessionHolder = { readonly sessionHash: Buffer }

const isKnown = (who: Who): who is Visitor => 'memberships' in who

export const me = (who: Who): RawBuilder<string | null> =>
  isKnown(who) ? sql`${who.person?.id ?? null}::uuid` : sql`(select person_id from asking)`

export const organisationsOf = (who: Who): RawBuilder<string[]> =>
  isKnown(who)
    ? sql`${who.memberships.map((one) => one.organisationId)}::uuid[]`
    : sql`(select organisations from asking)::uuid[]`

/** The organisations that they lead. */
export const ledBy = (who: Who): RawBuilder<string[]> =>
  isKnown(who)
    ? sql`${who.memberships.filter((one) => one.role === 'lead').map((one) => one.organisationId)}::uuid[]`
    : sql`(select led from asking)::uuid[]`

/** Puts the holder of a session before a query that speaks of them by the above; without a session they are nobody. */
export const asking = <Row>({ sessionHash }: SessionHolder, query: RawBuilder<Row>): RawBuilder<Row> => sql`
  with asking as materialized (
    select s.person_id, coalesce(array_agg(m.organisation_id) filter (where m.organisation_id is not null), '{}') as organisations,
      coalesce(array_agg(m.organisation_id) filter (where m.role = 'lead'), '{}') as led
    from session s left join membership m on m.person_id = s.person_id and ${heldNow('m')}
    where s.id_hash = ${sessionHash} and s.expires_at > clock_timestamp() group by s.person_id)
  ${query}`
