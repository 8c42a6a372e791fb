import type { ValidatedFacts } from '../../domain/expert/validated-facts.ts'
import type { Database, Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** What was validated of an expert whose changes wait; undefined where everything that stands in the profile counts. */
export const factsAsValidated = (db: Database | Trx, personId: string): Promise<ValidatedFacts | undefined> =>
  db
    .selectFrom('expert_as_validated')
    .select(['fields', 'languages', 'countries', 'home_country as homeCountry', 'profile'])
    .where('person_id', '=', personId)
    .executeTakeFirst()

export function keepAsValidated(trx: Trx, personId: string, facts: ValidatedFacts): void {
  const { fields, languages, countries, homeCountry, profile } = facts
  post(
    trx,
    trx.insertInto('expert_as_validated').values({
      person_id: personId,
      fields: fields ?? [],
      languages: languages ?? [],
      countries: countries ?? [],
      home_country: homeCountry,
      profile: profile ?? '',
    }),
  )
}

/** From now on the profile counts as it stands. */
export function dropAsValidated(trx: Trx, personId: string): void {
  post(trx, trx.deleteFrom('expert_as_validated').where('person_id', '=', personId))
}
