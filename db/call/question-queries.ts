import type { Database } from '../database.ts'

/** What everybody may read: the answered questions in order, without who asked. */
export const listAnswers = (db: Database, callId: string) =>
  db
    .selectFrom('call_question')
    .select(['id', 'number', 'question', 'answer', 'published_at'])
    .where('call_id', '=', callId)
    .where('number', 'is not', null)
    .orderBy('number')
    .execute()

/** What officers have still to answer, oldest first; equal treatment needs no name. */
export const listUnanswered = (db: Database, callId: string) =>
  db
    .selectFrom('call_question')
    .select(['id', 'question', 'asked_at'])
    .where('call_id', '=', callId)
    .where('number', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()

/** One's own questions that nobody has answered yet. */
export const listOwnUnanswered = (db: Database, callId: string, personId: string) =>
  db
    .selectFrom('call_question')
    .select(['id', 'question', 'asked_at'])
    .where('call_id', '=', callId)
    .where('asked_by', '=', personId)
    .where('number', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
