import { movableTasksOf } from '../../db/identity/movable-tasks.ts'
import type { readPerson } from '../../db/identity/person-queries.ts'
import type { Asked } from '../asked.ts'

type Person = Awaited<ReturnType<typeof readPerson>>
type PlaceOf = (held: Person['roles'][number]) => string | null

/** What handing a person's work over would move now, for whoever may do it: roles only for whoever may grant them. */
export async function handoverView(request: Asked, person: Person, placeOf: PlaceOf) {
  if (!request.may('task.hand-over')) return null
  const { movable, evaluations } = await movableTasksOf(request.db, person.id)
  const withRoles = request.may('role.grant')
  const key = withRoles ? 'handover' : 'handoverTasks'
  return {
    explained: { key: `identity.person.${key}Explained` },
    button: { key: `identity.person.${key}Button` },
    tasks: movable.length,
    evaluations,
    endingStandIns: withRoles ? endingStandIns(person) : [],
    roles: withRoles
      ? movingRoles(person, await request.now()).map((held) => ({
          role: { key: `role.${held.role}` },
          call: placeOf(held),
        }))
      : [],
  }
}

/** Who will have to be named anew: whoever stood in for the leaver, and for whom the leaver did. */
const endingStandIns = ({ standIns, standsInFor }: Person) => [
  ...standIns.map(({ name, to_at }) => ({ key: 'identity.person.standInFor', values: { name, to: { date: to_at } } })),
  ...standsInFor.map(({ name, to_at }) => ({
    key: 'identity.person.standsInFor',
    values: { name, to: { date: to_at } },
  })),
]

const movingRoles = ({ roles }: Person, now: Date) =>
  roles.filter(({ role, is_current, from_at }) => is_current && from_at <= now && role !== 'evaluator')
