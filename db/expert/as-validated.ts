import type { ValidatedFacts } from '../../domain/expert/validated-facts.ts'
import type { Database, Trx } from '../database.ts'

/** What was validated of an expert whose changes wait; undefined where everything that stands in the profile counts. */
export const factsAsValidated = (db: Database | Trx, personId: string): Promise<ValidatedFacts | undefined> =>
  db
    .selectFrom('expert_as_validated')
    .select(['fields', 'languages', 'countries', 'home_country as homeCountry', 'profile'])
    .where('person_id', '=', personId)
    .executeTakeFirst()

export async function keepAsValidated(trx: Trx, personId: string, facts: ValidatedFacts): Promise<void> {
  const { fields, languages, countries, homeCountry, profile } = facts
  await trx
    .insertInto('expert_as_validated')
    .values({
      person_id: personId,
      fields: fields ?? [],
      languages: languages ?? [],
      countries: countries ?? [],
      home_country: homeCountry,
      profile: profile ?? '',
    })
    .execute()
}

/** From now on the profile counts as it stands. */
export async function dropAsValidated(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('expert_as_validated').where('person_id', '=', personId).execute()
}
