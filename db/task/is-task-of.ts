import { type RawBuilder, sql } from 'kysely'
import { holdsEverywhere, type Visitor } from '../../domain/identity/visitor.ts'
import { deputies } from '../../domain/task/deputies.ts'
import { me } from '../identity/who.ts'
import { isVacant } from './vacant-post.ts'

/** Whose task it is: a person's (or of somebody for whom the visitor stands in), an organisation's, or a role's for the call, but nobody's who is barred. */
export function isTaskOf(visitor: Visitor): RawBuilder<boolean> {
  const organisations = visitor.memberships.map((one) => one.organisationId)
  const byRole = visitor.roles.map(
    ({ role, callId, scope }) =>
      sql`(t.holder = ${role} and (${callId}::uuid is null or coalesce(f.call_id, f.id) = ${callId}::uuid)
        and (${scope}::text is null or t.scope is null or t.scope = ${scope}))`,
  )
  const asDeputy = postsDeputisedBy(visitor).map((post) => sql`(t.holder = ${post} and ${isVacant(post)})`)

  return sql<boolean>`(t.owner_id = any(${[...visitor.actsFor]}::uuid[])
    or t.organisation_id = any(${organisations}::uuid[])
    or (t.owner_id is null and t.organisation_id is null and coalesce(${me(visitor)} <> all(t.barred_ids), true)
      and (${sql.join([sql`false`, ...byRole, ...asDeputy], sql` or `)})))`
}

const postsDeputisedBy = (visitor: Visitor): string[] =>
  Object.entries(deputies).flatMap(([post, deputy]) => (holdsEverywhere(visitor, deputy) ? [post] : []))
