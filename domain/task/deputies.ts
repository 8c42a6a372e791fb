import type { Role } from '../identity/roles.ts'
import type { TaskHolder } from './task-kinds.ts'

/** Who answers the tasks of a post of the facility that nobody holds: a vacant post stops no case. */
export const deputies: Partial<Record<TaskHolder, Role>> = { coordinator: 'officer' }
