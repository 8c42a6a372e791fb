import { type Expert, expertById } from '../../db/expert/expert-queries.ts'
import { missionsOfExpert } from '../../db/mission/missions-of-expert.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { printedAccount } from '../../domain/grant/iban.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { availabilityOf, bandName, expertTag, fieldName } from './expert-words.ts'

/** An expert as the facility sees them: what they can do, where they stand, their missions, and the judgement. */
export async function expertView(request: Asked) {
  const expert = await expertById(request.db, request.visitor, request.standing.id)
  const rules = (await rulesInForce(request.db))?.rules ?? null
  const isOwn = request.standing.relation === 'own'
  return {
    id: expert.personId,
    name: expert.name,
    isOwn,
    status: expertTag(expert.status),
    facts: factsOf(expert, rules),
    profile: expert.profile,
    account: expert.account ? accountOf(expert.account) : null,
    judged: expert.judgedAt ? { by: expert.judgedBy, at: expert.judgedAt, reason: expert.reason } : null,
    changedAt: expert.changedAt,
    mayJudge: request.may('expert.judge') && !isOwn,
    isToJudge: expert.status === 'registered',
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

export const accountOf = ({ holder, iban, bic }: NonNullable<Expert['account']>) => [
  { label: { key: 'expert.fact.holder' }, value: holder },
  { label: { key: 'expert.fact.iban' }, value: { ref: printedAccount(iban) } },
  { label: { key: 'expert.fact.bic' }, value: { ref: bic } },
]
