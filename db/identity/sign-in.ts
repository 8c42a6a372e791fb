import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { endedSessionDays, mostWrongTries, sessionDays } from '../../domain/identity/sign-in-rules.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { codeHash, personsAt } from './request-code.ts'
import { hashOf } from './session-queries.ts'

export type SignInResult =
  | { kind: 'signed-in'; token: string; personId: string }
  | { kind: 'choose'; people: { id: string; name: string }[] }
  | { kind: 'wrong' }

/**
 * Consumes a code and begins a session. A shared address first asks who it is, and the code stays good until then.
 * A wrong code is a result, not a refusal: the count of wrong tries has to be kept.
 */
export async function signIn(
  trx: Trx,
  input: { address: string; code: string; personId: string | null },
): Promise<SignInResult> {
  const codeId = await findCode(trx, input.address, input.code)
  if (!codeId) return countWrongTry(trx, input.address)
  const people = await personsAt(trx, input.address)
  const person = people.length === 1 ? people[0] : people.find(({ id }) => id === input.personId)
  if (!person) return { kind: 'choose', people: people.map(({ id, name }) => ({ id, name })) }
  post(trx, trx.updateTable('sign_in_code').set({ used_at: sql`clock_timestamp()` }).where('id', '=', codeId))
  return { kind: 'signed-in', personId: person.id, token: beginSession(trx, person.id) }
}

async function findCode(trx: Trx, address: string, code: string): Promise<string | null> {
  const row = await trx
    .selectFrom('sign_in_code')
    .select('id')
    .where('address', '=', address)
    .where('code_hash', '=', codeHash(address, code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .where('failed_attempts', '<', mostWrongTries)
    .forUpdate()
    .executeTakeFirst()
  return row?.id ?? null
}

function countWrongTry(trx: Trx, address: string): { kind: 'wrong' } {
  post(
    trx,
    trx
      .updateTable('sign_in_code')
      .set((e) => ({ failed_attempts: e('failed_attempts', '+', 1) }))
      .where('address', '=', address)
      .where('used_at', 'is', null)
      .where('expires_at', '>', sql<Date>`clock_timestamp()`),
  )
  return { kind: 'wrong' }
}

function beginSession(trx: Trx, personId: string): string {
  const token = randomBytes(32).toString('base64url')
  forgetWhatIsOver(trx)
  post(
    trx,
    trx.insertInto('session').values({
      id_hash: hashOf(token),
      person_id: personId,
      csrf_token: randomBytes(24).toString('base64url'),
      expires_at: sql`clock_timestamp() + make_interval(days => ${sessionDays})`,
    }),
  )
  return token
}

/** Sessions that ended long ago, codes that nobody can use any more and texts that nobody asked for are not kept. */
function forgetWhatIsOver(trx: Trx): void {
  post(
    trx,
    sql`delete from session
    where expires_at < clock_timestamp() - make_interval(days => ${endedSessionDays})`.execute(trx),
  )
  post(trx, sql`delete from sign_in_code where expires_at < clock_timestamp() - interval '1 day'`.execute(trx))
  post(trx, sql`delete from kept_form where expires_at < clock_timestamp()`.execute(trx))
}
