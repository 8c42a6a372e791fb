import { type RawBuilder, sql } from 'kysely'
import { taskWaitKey } from '../../domain/task/task-kinds.ts'

const prefix = taskWaitKey('')

/** `taskWaitKey` inside a statement: the key of the wait of a task, by the column that has its id. */
export const taskWaitKeyOf = (taskId: string): RawBuilder<string> => sql`${sql.lit(prefix)} || ${sql.ref(taskId)}`

/** Is a wait, by the column that has its key, that of a task? */
export const isTaskWait = (key: string): RawBuilder<boolean> => sql`${sql.ref(key)} like ${sql.lit(`${prefix}%`)}`
