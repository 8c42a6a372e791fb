import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { sessionDays } from '../../domain/identity/sign-in-rules.ts'
import type { HeldRole, Membership, Visitor } from '../../domain/identity/visitor.ts'
import type { PersonId } from '../../domain/shared/ids.ts'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'
import { heldNow } from './held-now.ts'

export type Session = {
  readonly visitor: Visitor
  readonly csrfSecret: string
  /** The session has just been given its full time again. */
  readonly isProlonged: boolean
}

/** Sessions are stored by the hash of their token: whoever reads the table cannot use them. */
export const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer')

type Row = {
  id: PersonId
  name: string
  locale: string
  zone: string
  csrf_token: string
  is_resting: boolean
  roles: HeldRole[]
  memberships: Membership[]
  stands_in_for: string[]
}

const sessionOf = prepared(
  (_, idHash: Buffer) => sql<Row>`
    with s as (select * from session where id_hash = ${idHash} and expires_at > clock_timestamp()),
      stood as (select i.person_id from stand_in i join s on s.person_id = i.stand_in_id
        where i.from_at <= facility_now() and i.to_at > facility_now())
    select p.id, p.name, p.locale, p.zone, s.csrf_token, s.seen_at < clock_timestamp() - interval '10 minutes' as is_resting,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'callId', r.call_id, 'scope', r.scope,
          'standsInFor', case when r.person_id <> p.id then r.person_id end))
        from role_assignment r where (r.person_id = p.id or r.person_id in (select person_id from stood))
          and ${heldNow('r')}), '[]') as roles,
      coalesce((select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name, 'role', m.role) order by o.name)
        from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id
          and ${heldNow('m')}), '[]') as memberships,
      coalesce((select jsonb_agg(person_id) from stood), '[]') as stands_in_for
    from s join person p on p.id = s.person_id`,
)

/** The person behind a session token, with every role held at this moment, stand-ins included; null when it is over. */
export async function findSession(db: Database, token: string): Promise<Session | null> {
  const [row] = await sessionOf(db, hashOf(token))
  if (!row) return null
  if (row.is_resting) await prolong(db, token)
  const { id, name, locale, zone, roles, memberships } = row
  const visitor = { person: { id, name }, roles, memberships, actsFor: [id, ...row.stands_in_for], locale, zone }
  return { visitor, csrfSecret: row.csrf_token, isProlonged: row.is_resting }
}

async function prolong(db: Database, token: string): Promise<void> {
  await sql`update session set seen_at = clock_timestamp(), expires_at = clock_timestamp() + make_interval(days => ${sessionDays})
    where id_hash = ${hashOf(token)} and expires_at > clock_timestamp()`.execute(db)
}
