import { sql } from 'kysely'
import type { MessageState } from '../../domain/message/message-state.ts'

/** The state in which a message leaves: by e-mail, or by post to a person who has no address; `recipient` is a column. */
export const leavingState = (recipient: string) =>
  sql<MessageState>`case when exists (select from email_address a where a.person_id = ${sql.ref(recipient)} and a.to_at is null)
    then 'queued' else 'by-post' end`
