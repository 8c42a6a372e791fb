import { randomInt, scryptSync } from 'node:crypto'
import { sql } from 'kysely'
import { codeMinutes } from '../../domain/identity/sign-in-rules.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

export type RequestedCode = { code: string; names: string[]; locale: string; facility: string }

/** Makes a sign-in code for an address that belongs to somebody; null for any other. Older codes stay good. */
export async function requestCode(trx: Trx, address: string): Promise<RequestedCode | null> {
  const people = await personsAt(trx, address)
  if (people.length === 0) return null
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  post(
    trx,
    trx.insertInto('sign_in_code').values({
      address,
      code_hash: codeHash(address, code),
      expires_at: sql`clock_timestamp() + make_interval(mins => ${codeMinutes})`,
    }),
  )
  const { name } = await trx.selectFrom('facility').select('name').executeTakeFirstOrThrow()
  return { code, names: people.map((person) => person.name), locale: people[0]!.locale, facility: name }
}

/** The persons who can sign in with an address now. */
export async function personsAt(trx: Trx, address: string) {
  return trx
    .selectFrom('email_address')
    .innerJoin('person', 'person.id', 'email_address.person_id')
    .select(['person.id', 'person.name', 'person.locale'])
    .where('email_address.address', '=', address)
    .where('email_address.to_at', 'is', null)
    .orderBy('person.name')
    .execute()
}

/** Slow on purpose: six digits are soon tried by whoever reads the table. */
export const codeHash = (address: string, code: string): Buffer => scryptSync(code, address, 32, { N: 4096 })
