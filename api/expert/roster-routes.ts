import { z } from 'zod'
import { type ListedExpert, listExperts } from '../../db/expert/expert-queries.ts'
import { judgeExpert } from '../../db/expert/judge-expert.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { expertStatus } from '../../domain/expert/expert-status.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, id, optionalText, text, wholeNumber } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { expertView } from './expert-view.ts'
import { bandName, countryChoices, expertTag, fieldName, fieldOptions, languageOptions } from './expert-words.ts'
import { waitingForJudgement } from './waiting-for-judgement.ts'

const filters = ['field', 'language', 'country', 'status'] as const
const wanted = z.object({
  field: optionalText(40),
  language: optionalText(3),
  country: optionalText(2),
  status: optionalText(20),
  after: id.nullable().catch(null),
})
const judgement = z.object({
  outcome: choice(['validate', 'block']),
  version: wholeNumber(1).optional(),
  band: optionalText(40),
  reason: text(2000),
})
const perPage = 50

export const rosterRoutes = (routes: Routes): void => {
  routes.get(paths.experts(), 'expert.list', showRoster, { query: wanted })
  routes.get(paths.expert(':id'), 'expert.read', showExpert)
  routes.post(paths.expertJudgement(':id'), 'expert.judge', judge, { body: judgement, form: showExpert })
}

async function showRoster(request: Asked): Promise<Reply> {
  const { after, ...filter } = wanted.parse({ after: null, ...request.query })
  const found = await listExperts(request.db, { ...filter, after, most: perPage + 1 })
  const shown = found.slice(0, perPage)
  const rules = (await rulesInForce(request.db))?.rules ?? null
  const query = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const last = found.length > perPage ? shown.at(-1)!.personId : null
  const addressWith = (more: string[][]) => `${paths.experts()}?${new URLSearchParams([...query, ...more])}`
  return page('expert/list', {
    experts: shown.map((expert) => rowOf(expert, rules)),
    waiting: await waitingForJudgement(request),
    isFiltered: query.length > 0,
    form: { values: Object.fromEntries(filters.map((name) => [name, filter[name] ?? ''])), problems: [] },
    ...optionsOf(rules),
    pages: { previous: after ? addressWith([]) : null, next: last ? addressWith([['after', last]]) : null },
  })
}

function rowOf(expert: ListedExpert, rules: FacilityRules | null) {
  const { kind, text: words } = expertTag(expert.status)
  return {
    cells: [
      { text: expert.name, href: paths.expert(expert.personId) },
      { text: words, tag: kind },
      expert.band ? bandName(rules, expert.band) : null,
      expert.fields.map((field) => fieldName(rules, field)).join('; ') || null,
      expert.languages.length > 0 ? { languages: expert.languages } : null,
      expert.countries.length > 0 ? { countries: expert.countries } : null,
      { key: 'expert.list.missionsOf', values: { open: expert.openMissions, closed: expert.closedMissions } },
    ],
  }
}

const optionsOf = (rules: FacilityRules | null) => ({
  fields: rules ? fieldOptions(rules) : [],
  languages: languageOptions(rules?.languages ?? []),
  countries: countryChoices(rules?.countries ?? []),
  statuses: Object.keys(expertStatus).map((value) => ({ value, label: { key: `expert.status.${value}` } })),
})

async function showExpert(request: Asked): Promise<Reply> {
  return page('expert/show', await expertView(request))
}

async function judge(request: Asked): Promise<Reply> {
  const { outcome, version, band, reason } = request.parse(judgement)
  if (outcome === 'validate' && !band) throw invalidInput([{ field: 'band', message: 'problem.choose-one' }])
  const { id: personId } = request.standing
  const given = { personId, outcome, band, reason, ...(version === undefined ? {} : { version }) }
  await request.command((trx) => judgeExpert(trx, request.actor(), given))
  return seeOther(paths.expert(personId), `expert.notice.${outcome}`)
}
