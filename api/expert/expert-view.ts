import { factsAsValidated } from '../../db/expert/as-validated.ts'
import { type Expert, expertById } from '../../db/expert/expert-queries.ts'
import { missionsOfExpert } from '../../db/mission/missions-of-expert.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { awaitsJudgement } from '../../domain/expert/expert-status.ts'
import { factsChanged, type ValidatedFacts } from '../../domain/expert/validated-facts.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { accountView } from './account-view.ts'
import { availabilityOf, bandName, expertTag, fieldName } from './expert-words.ts'

/** An expert as the facility sees them: what they can do, where they stand, their missions, and the judgement. */
export async function expertView(request: Asked) {
  const expert = await expertById(request.db, request.visitor, request.standing.id)
  const rules = (await rulesInForce(request.db))?.rules ?? null
  const validated = await factsAsValidated(request.db, expert.personId)
  const isOwn = request.standing.relation === 'own'
  return {
    id: expert.personId,
    name: expert.name,
    isOwn,
    status: expertTag(expert.status),
    version: request.version(expert.version),
    changes: validated ? changesOf(validated, expert, rules) : [],
    facts: factsOf(expert, rules),
    profile: expert.profile,
    ...(await accountView(request, expert)),
    judged: expert.judgedAt ? { by: expert.judgedBy, at: expert.judgedAt, reason: expert.reason } : null,
    changedAt: expert.changedAt,
    mayJudge: request.may('expert.judge') && !isOwn,
    isToJudge: awaitsJudgement(expert.status),
    bands: (rules?.fees.bands ?? []).map(({ key, name }) => ({ value: key, label: name })),
    outcomes: (['validate', 'block'] as const).map((value) => ({
      value,
      label: { key: `expert.outcome.${value}` },
      hint: { key: `expert.outcomeHint.${value}` },
    })),
    missions: (await missionsOfExpert(request.db, request.visitor, expert.personId)).map((mission) => ({
      cells: [
        { text: mission.reference ? { ref: mission.reference } : mission.title, href: paths.mission(mission.id) },
        mission.title,
        [{ date: mission.startsOn }, '–', { date: mission.endsOn }],
        { number: mission.days },
        tagged(statusTag('mission', mission.status)),
      ],
    })),
    form: request.form({ band: expert.band ?? '' }),
  }
}

/** Fact by fact, what was validated and what the expert says now. */
const changesOf = (validated: ValidatedFacts, now: ValidatedFacts, rules: FacilityRules | null) =>
  factsChanged(validated, now).map((fact) => ({
    cells: [{ key: `expert.fact.${fact}` }, shownAs[fact](validated[fact], rules), shownAs[fact](now[fact], rules)],
  }))

type Fact = ValidatedFacts[keyof ValidatedFacts]
const namesIn = (fact: Fact): readonly string[] => (Array.isArray(fact) ? fact : [])
const shownAs: Record<keyof ValidatedFacts, (fact: Fact, rules: FacilityRules | null) => unknown> = {
  fields: (fact, rules) =>
    namesIn(fact)
      .map((key) => fieldName(rules, key))
      .join('; ') || null,
  languages: (fact) => (namesIn(fact).length ? { languages: namesIn(fact) } : null),
  countries: (fact) => (namesIn(fact).length ? { countries: namesIn(fact) } : null),
  homeCountry: (fact) => (fact ? { country: String(fact) } : null),
  profile: (fact) => (fact ? { lines: String(fact) } : null),
}

const tagged = ({ kind, text }: ReturnType<typeof statusTag>) => ({ text, tag: kind })

/** What an expert can do, where and when, as rows of a summary list. */
export const factsOf = (expert: Expert, rules: FacilityRules | null) => [
  { label: { key: 'expert.fact.fields' }, value: expert.fields.map((key) => fieldName(rules, key)).join('; ') || null },
  { label: { key: 'expert.fact.languages' }, value: expert.languages.length ? { languages: expert.languages } : null },
  { label: { key: 'expert.fact.countries' }, value: expert.countries.length ? { countries: expert.countries } : null },
  { label: { key: 'expert.fact.home' }, value: { country: expert.homeCountry } },
  { label: { key: 'expert.fact.availability' }, value: availabilityOf(expert.availableFrom, expert.availableTo) },
  { label: { key: 'expert.fact.band' }, value: expert.band ? bandName(rules, expert.band) : null },
]
