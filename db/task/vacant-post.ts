import { type RawBuilder, sql } from 'kysely'
import type { Role } from '../../domain/identity/roles.ts'
import { deputies } from '../../domain/task/deputies.ts'
import type { TaskHolder } from '../../domain/task/task-kinds.ts'
import { heldNow } from '../identity/held-now.ts'

/** Who holds a task of this holder at present: while nobody has the post, its deputy. */
export function holderNow(holderColumn: string): RawBuilder<TaskHolder> {
  const holder = sql.ref(holderColumn)
  const stepsIn = Object.entries(deputies).map(
    ([post, deputy]) => sql`when ${holder} = ${sql.lit(post)} and ${isVacant(post)} then ${sql.lit(deputy)}`,
  )
  return sql<TaskHolder>`case ${sql.join(stepsIn, sql` `)} else ${holder} end`
}

/** The role that answers a holder's tasks at present: while nobody has the post, its deputy's. */
export function roleNow(holder: TaskHolder): Role | RawBuilder<Role> {
  const deputy = deputies[holder]
  if (!deputy) return holder as Role // tasks of the other holders have an owner or an organisation
  return sql<Role>`case when ${isVacant(holder)} then ${sql.lit(deputy)} else ${sql.lit(holder)} end`
}

/** Nobody holds the post for the facility now. */
export const isVacant = (post: string): RawBuilder<boolean> => sql<boolean>`not exists (select from role_assignment h
  where h.role = ${sql.lit(post)} and h.call_id is null and ${heldNow('h')})`
