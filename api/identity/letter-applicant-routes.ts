import { z } from 'zod'
import { registerLetterApplicant } from '../../db/identity/register-letter-applicant.ts'
import { organisationKinds } from '../../domain/identity/organisation.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { countryOptions } from '../country-names.ts'
import { choice, optionalText, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { country } from './account-fields.ts'

const applicant = z.object({
  organisationName: text(200),
  kind: choice(organisationKinds),
  country,
  registrationNumber: optionalText(100),
  registeredYear: optionalText(4),
  personName: text(200),
})

export const letterApplicantRoutes = (routes: Routes): void => {
  routes.get(paths.newLetterApplicant(), 'letter-applicant.register', showNew)
  routes.post(paths.letterApplicants(), 'letter-applicant.register', register, { body: applicant, form: showNew })
}

async function showNew(request: Asked): Promise<Reply> {
  return page('identity/new-letter-applicant', {
    kinds: organisationKinds.map((kind) => ({ value: kind, label: { key: `organisation.kind.${kind}` } })),
    countries: countryOptions(request.visitor.locale),
    form: request.form(),
  })
}

async function register(request: Asked): Promise<Reply> {
  const { organisationName: name, personName: contactName, registeredYear, ...said } = request.parse(applicant)
  const profile = registeredYear ? { foundedOn: `${registeredYear}-01-01` } : {}
  const organisation = {
    name,
    profile,
    kind: said.kind,
    country: said.country,
    registrationNumber: said.registrationNumber,
  }
  const { organisationId } = await request.command((trx) =>
    registerLetterApplicant(trx, request.actor(), { contactName, organisation }),
  )
  return seeOther(paths.organisation(organisationId), 'identity.notice.letter-applicant')
}
