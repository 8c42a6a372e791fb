import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { checkExpertise, tidyExpertise } from '../../domain/expert/check-expertise.ts'
import { expertStatus } from '../../domain/expert/expert-status.ts'
import type { Expertise } from '../../domain/expert/expertise.ts'
import { factsChanged, statusAfterChange, type ValidatedFacts } from '../../domain/expert/validated-facts.ts'
import { invalidInput, invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { rulesInForce } from '../programme/facility-rules-queries.ts'
import { post } from '../transaction.ts'
import { dropAsValidated, factsAsValidated, keepAsValidated } from './as-validated.ts'
import { giveAccount } from './give-account.ts'

/** `version` is the one that the person had before them, 0 for none. */
export type ExpertiseEdit = Expertise & { version: number }

/**
 * An expert says what they can do, where, when, and where their fee should go: the first time makes the row. What was
 * validated is kept beside what is new until an officer has judged it.
 */
export async function changeExpertise(
  trx: Trx,
  actor: Actor,
  { version, ...given }: ExpertiseEdit,
): Promise<{ version: number }> {
  const personId = personOf(actor)
  const inForce = await rulesInForce(trx)
  if (!inForce) throw invalidTransition('problem.no-facility-rules')
  const before = await lockProfile(trx, personId)
  const last = before?.version ?? 0
  if (version !== last) throw staleVersion('problem.expertise-changed')
  const expertise = tidyExpertise(given)
  const problems = checkExpertise(expertise, inForce.rules)
  if (problems.length > 0) throw invalidInput(problems)
  const { status, awaits } = before
    ? await standingAfter(trx, personId, before, expertise)
    : { status: 'registered' as const, awaits: [] }
  write(trx, personId, { ...expertise, version: last + 1, status })
  const detail = { personId, version: last + 1, ...(awaits.length > 0 ? { awaits } : {}) }
  recordForFacility(trx, { type: 'expert.changed', actor, detail })
  await giveAccount(trx, actor, personId, expertise)
  return { version: last + 1 }
}

/** The profile as it stands. The person's row is locked first: two first times may meet; then the expert's, against a judgement. */
async function lockProfile(trx: Trx, personId: string) {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().executeTakeFirstOrThrow()
  return trx
    .selectFrom('expert')
    .select(['version', 'status', 'fields', 'languages', 'countries', 'home_country as homeCountry', 'profile'])
    .where('person_id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

type Profile = NonNullable<Awaited<ReturnType<typeof lockProfile>>>

/** Where the expert stands now; `awaits`: the facts that are to be validated again. */
async function standingAfter(trx: Trx, personId: string, before: Profile, now: ValidatedFacts) {
  const kept = await factsAsValidated(trx, personId)
  const changed = factsChanged(kept ?? before, now)
  const status = statusAfterChange(before.status, changed.length > 0)
  const waits = hasVerb(expertStatus, status, 'restore')
  if (waits && !kept) keepAsValidated(trx, personId, before)
  if (!waits && kept) dropAsValidated(trx, personId)
  return { status, awaits: waits ? changed : [] }
}

type Written = ExpertiseEdit & { status: Profile['status'] }

function write(trx: Trx, personId: string, { version, status, ...given }: Written): void {
  const columns = {
    version,
    status,
    fields: given.fields,
    languages: given.languages,
    countries: given.countries,
    home_country: given.homeCountry,
    available_from: given.availableFrom,
    available_to: given.availableTo,
    profile: given.profile,
    changed_at: sqlNow,
  }
  post(
    trx,
    trx
      .insertInto('expert')
      .values({ person_id: personId, ...columns })
      .onConflict((c) => c.column('person_id').doUpdateSet(columns)),
  )
}
