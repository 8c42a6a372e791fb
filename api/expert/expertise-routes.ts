import { z } from 'zod'
import { changeExpertise } from '../../db/expert/change-expertise.ts'
import { type Expert, expertProfileOf } from '../../db/expert/expert-queries.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { printedAccount } from '../../domain/account/iban.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { expertStatus } from '../../domain/expert/expert-status.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { countryOptions } from '../country-names.ts'
import { optionalDate, optionalText, several, text, wholeNumber } from '../fields.ts'
import { country } from '../identity/account-fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { accountOf } from './account-view.ts'
import { factsOf } from './expert-view.ts'
import { countryChoices, expertTag, fieldOptions, languageOptions } from './expert-words.ts'

const codes = several(z.string('problem.not-understood').max(40))
const expertise = z.object({
  version: wholeNumber(0),
  fields: codes,
  languages: codes,
  countries: codes,
  homeCountry: country,
  availableFrom: optionalDate,
  availableTo: optionalDate,
  profile: text(8000),
  accountHolder: optionalText(140),
  iban: optionalText(50),
  bic: optionalText(20),
})

export const expertiseRoutes = (routes: Routes): void => {
  routes.get(paths.expertProfile(), 'expertise.change', showExpertise)
  routes.post(paths.expertProfile(), 'expertise.change', change, { body: expertise, form: showExpertise })
}

/** What an expert says of themselves: for the roster, and for the account that fees go to. */
async function showExpertise(request: Asked): Promise<Reply> {
  const rules = (await rulesInForce(request.db))?.rules ?? null
  const expert = await expertProfileOf(request.db, request.actor().personId)
  return page('expert/profile', {
    version: request.version(expert?.version ?? 0),
    status: expert ? expertTag(expert.status) : null,
    reason: expert?.status === 'blocked' ? expert.reason : null,
    isWaiting: expert !== undefined && hasVerb(expertStatus, expert.status, 'restore'),
    pageHref: expert ? paths.expert(expert.personId) : null,
    choices: rules ? choicesOf(rules, request.visitor.locale) : null,
    stored: expert && request.refusal?.name === 'StaleVersion' ? savedRows(expert, rules) : null,
    form: request.form(request.refusal ? unticked : expert ? storedOf(expert) : {}),
  })
}

/** A list of which nothing is ticked does not come back with a form. */
const unticked = { fields: [], languages: [], countries: [] }

const savedRows = (expert: Expert, rules: FacilityRules | null) => [
  ...factsOf(expert, rules),
  { label: { key: 'expert.profile.profile' }, value: { lines: expert.profile } },
  ...(expert.account ? accountOf(expert.account) : []),
]

const choicesOf = (rules: FacilityRules, locale: string) => ({
  fields: fieldOptions(rules),
  languages: languageOptions(rules.languages),
  countries: countryChoices(rules.countries),
  homes: countryOptions(locale),
})

const storedOf = (expert: Expert) => ({
  fields: expert.fields,
  languages: expert.languages,
  countries: expert.countries,
  homeCountry: expert.homeCountry ?? '',
  availableFrom: expert.availableFrom ?? '',
  availableTo: expert.availableTo ?? '',
  profile: expert.profile,
  accountHolder: expert.account?.holder ?? '',
  iban: expert.account ? printedAccount(expert.account.iban) : '',
  bic: expert.account?.bic ?? '',
})

async function change(request: Asked): Promise<Reply> {
  const edit = request.parse(expertise)
  await request.command((trx) => changeExpertise(trx, request.actor(), edit))
  return seeOther(paths.expertProfile(), 'expert.notice.changed')
}
