import { paths } from '../../domain/shared/paths.ts'
import { addDays } from '../../domain/shared/working-days.ts'
import type { Scenario, ScenarioExpert } from '../scenario.ts'
import type { Stage } from '../stage.ts'

/** One person proposes the facility's rules for expertise, another adopts them. */
export async function adoptFacilityRules(
  stage: Stage,
  { proposedBy, adoptedBy }: NonNullable<Scenario['facilityRules']>,
): Promise<void> {
  const officer = await stage.person(proposedBy)
  await officer.post(paths.facilityRules(), { rules: stage.ruleTexts.facility })
  const approver = await stage.person(adoptedBy)
  await approver.post(paths.facilityRulesAdoption(await stage.watch.newestFacilityRules()), {})
}

/** An expert writes their own profile, and an officer validates or blocks them. */
export async function enterRoster(stage: Stage, expert: ScenarioExpert): Promise<void> {
  const { availableFromDay, availableToDay, judgedBy, judgement, band, reason } = expert
  const { fields, languages, countries, homeCountry, profile, iban, bic } = expert
  const personId = stage.personIds.get(expert.person)!
  const person = await stage.person(expert.person)
  await person.post(paths.expertProfile(), {
    version: await stage.watch.expertVersion(personId),
    fields,
    languages,
    countries,
    homeCountry,
    availableFrom: addDays(stage.beganOn, availableFromDay),
    availableTo: availableToDay === undefined ? '' : addDays(stage.beganOn, availableToDay),
    profile,
    accountHolder: person.name,
    iban,
    bic,
  })
  const officer = await stage.person(judgedBy)
  await officer.post(paths.expertJudgement(personId), { outcome: judgement, band: band ?? '', reason })
}
