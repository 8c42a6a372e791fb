import { sql } from 'kysely'
import type { Role } from '../../domain/identity/roles.ts'
import type { Database } from '../database.ts'
import { heldNow } from './held-now.ts'
import { mayAsk } from './may-ask.ts'

export type SeededPerson = { name: string; address: string; roles: Role[]; organisation: string | null; role: string }
type Seeded = Omit<SeededPerson, 'role'> & { asks: boolean }

/** Everybody of a rehearsal, each with one address, staff first: people to sign in as. `role` says in words what they do. */
export async function listSeededPeople(db: Database): Promise<SeededPerson[]> {
  const { rows } = await sql<Seeded>`
    select p.name, a.address, r.roles, o.name as organisation, coalesce(o.asks, false) as asks
    from person p
      join lateral (select address from email_address e where e.person_id = p.id and e.to_at is null order by e.from_at limit 1) a on true
      left join lateral (select coalesce(array_agg(distinct r.role), '{}') as roles from role_assignment r
        where r.person_id = p.id and ${heldNow('r')}) r on true
      left join lateral (select o.name, ${mayAsk} as asks from membership m join organisation o on o.id = m.organisation_id
        where m.person_id = p.id and (m.to_at is null or m.to_at > facility_now()) order by m.from_at limit 1) o on true
    where cardinality(r.roles) > 0 or o.name is not null
    order by cardinality(r.roles) = 0, array_position(array['administrator', 'officer', 'approver', 'finance-officer', 'coordinator', 'evaluator'], r.roles[1]) nulls last, p.created_at, p.id
    limit 80`.execute(db)
  return rows.map(({ asks, ...row }) => ({ ...row, role: inWords({ asks, ...row }) }))
}

const inWords = ({ roles, organisation, asks }: Seeded): string => {
  const held = roles.map((role) => role.replaceAll('-', ' ')).join(', ')
  return held || `${asks ? 'requester' : 'applicant'}, ${organisation}`
}

export type ListedPerson = {
  id: string
  name: string
  address: string | null
  roles: Role[]
  organisations: string[]
  isAway: boolean
}

/** A page of people by name, for staff: what they hold now, and whether somebody stands in for them. */
export async function listPeople(
  db: Database,
  { search, after, most }: { search: string; after: string | null; most: number },
): Promise<ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`
    select p.id, p.name,
      (select address from email_address e where e.person_id = p.id and e.to_at is null order by e.from_at limit 1) as address,
      coalesce((select array_agg(distinct r.role order by r.role) from role_assignment r
        where r.person_id = p.id and ${heldNow('r')}), '{}') as roles,
      coalesce((select array_agg(o.name order by o.name) from membership m join organisation o on o.id = m.organisation_id
        where m.person_id = p.id and (m.to_at is null or m.to_at > facility_now())), '{}') as organisations,
      exists (select from stand_in s where s.person_id = p.id and s.from_at <= facility_now() and s.to_at > facility_now()) as "isAway"
    from person p
    where (${search} = '' or p.name ilike ${like(search)} or exists (select from email_address e where e.person_id = p.id and e.address ilike ${like(search)}))
      and (${after}::uuid is null or (lower(p.name), p.id) > (select lower(q.name), q.id from person q where q.id = ${after}::uuid))
    order by lower(p.name), p.id
    limit ${most}`.execute(db)
  return rows
}

const like = (search: string): string => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
