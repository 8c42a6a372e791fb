import type { Actor } from '../../domain/case/actor.ts'
import { checkExpertise, tidyExpertise } from '../../domain/expert/check-expertise.ts'
import type { Expertise } from '../../domain/expert/expertise.ts'
import { invalidInput, invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { rulesInForce } from '../programme/facility-rules-queries.ts'
import { giveAccount } from './give-account.ts'

/** `version` is the one that the person had before them, 0 for none. */
export type ExpertiseEdit = Expertise & { version: number }

/** An expert says what they can do, where, when, and where their fee should go: the first time makes the row. */
export async function changeExpertise(
  trx: Trx,
  actor: Actor,
  { version, ...given }: ExpertiseEdit,
): Promise<{ version: number }> {
  const personId = personOf(actor)
  const inForce = await rulesInForce(trx)
  if (!inForce) throw invalidTransition('problem.no-facility-rules')
  const last = await lockVersion(trx, personId)
  if (version !== last) throw staleVersion('problem.expertise-changed')
  const expertise = tidyExpertise(given)
  const problems = checkExpertise(expertise, inForce.rules)
  if (problems.length > 0) throw invalidInput(problems)
  await write(trx, personId, { ...expertise, version: last + 1 })
  await recordForFacility(trx, { type: 'expert.changed', actor, detail: { personId, version: last + 1 } })
  await giveAccount(trx, actor, personId, expertise)
  return { version: last + 1 }
}

/** The version as it stands, 0 for none. The person's row is locked: two first times may meet. */
async function lockVersion(trx: Trx, personId: string): Promise<number> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().executeTakeFirstOrThrow()
  const expert = await trx.selectFrom('expert').select('version').where('person_id', '=', personId).executeTakeFirst()
  return expert?.version ?? 0
}

async function write(trx: Trx, personId: string, { version, ...given }: ExpertiseEdit): Promise<void> {
  const columns = {
    version,
    fields: given.fields,
    languages: given.languages,
    countries: given.countries,
    home_country: given.homeCountry,
    available_from: given.availableFrom,
    available_to: given.availableTo,
    profile: given.profile,
    changed_at: sqlNow,
  }
  await trx
    .insertInto('expert')
    .values({ person_id: personId, ...columns })
    .onConflict((c) => c.column('person_id').doUpdateSet(columns))
    .execute()
}
