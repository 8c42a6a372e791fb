import { z } from 'zod'
import { registerApplicant } from '../../db/identity/register-applicant.ts'
import { requestCode } from '../../db/identity/request-code.ts'
import { hasAdministrator, setUpFacility } from '../../db/identity/set-up-facility.ts'
import { organisationKinds } from '../../domain/identity/organisation.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { countryOptions } from '../country-names.ts'
import { choice, optionalText, text } from '../fields.ts'
import { countTry } from '../limits.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { back, country, email, languageOptions, zone, zoneOptions } from './account-fields.ts'
import { codePage, sendUnwatched } from './sign-in-routes.ts'

const registration = z.object({
  organisationName: text(200),
  latinName: optionalText(200),
  kind: choice(organisationKinds),
  country,
  registrationNumber: optionalText(100),
  registeredYear: z.preprocess(
    (value) => (value === '' || value === undefined ? null : String(value)),
    z
      .string()
      .regex(/^(1[89]|20)\d\d$/, 'problem.year')
      .nullable(),
  ),
  personName: text(200),
  email,
  telephone: optionalText(50),
  locale: text(10).optional(),
  zone: zone.optional(),
  isAuthorised: z.preprocess((value) => String(value ?? ''), z.enum(['yes', 'true', 'on'], 'problem.not-authorised')),
  back,
})

const setUp = z.object({ facilityName: text(200), replyTo: email, personName: text(200), email, zone: zone.optional() })

export const registerRoutes = (routes: Routes): void => {
  routes.get(paths.register(), 'session.begin', showRegistration)
  routes.post(paths.register(), 'session.begin', register, { body: registration, form: showRegistration })
  routes.get(paths.setUp(), 'facility.set-up', showSetUp)
  routes.post(paths.setUp(), 'facility.set-up', setUpFirst, { body: setUp, form: showSetUp })
}

async function showRegistration(request: Asked): Promise<Reply> {
  const { locale, zone: current } = request.visitor
  return page('identity/register', {
    back: back.parse(request.query.back ?? request.typed.back),
    kinds: organisationKinds.map((kind) => ({ value: kind, label: { key: `organisation.kind.${kind}` } })),
    countries: countryOptions(locale),
    languages: languageOptions(request.facilities.renderer.locales),
    zones: zoneOptions(current),
    form: request.form({ locale: 'en', zone: current }),
  })
}

async function register(request: Asked): Promise<Reply> {
  const input = request.parse(registration)
  await countTry('registrationsPerIp', request.browser.ip)
  const person = {
    name: input.personName,
    address: input.email,
    locale: input.locale ?? 'en',
    zone: input.zone ?? request.visitor.zone,
  }
  const { organisationName, kind, registrationNumber } = input
  const organisation = {
    name: organisationName,
    country: input.country,
    kind,
    registrationNumber,
    profile: profileOf(input),
  }
  await request.command((trx) => registerApplicant(trx, { person, organisation }))
  return sendFirstCode(request, input.email, input.back)
}

const profileOf = ({ latinName, telephone, registeredYear }: z.output<typeof registration>) => ({
  ...(latinName ? { latinName } : {}),
  ...(telephone ? { telephone } : {}),
  ...(registeredYear ? { foundedOn: `${registeredYear}-01-01` } : {}),
})

async function sendFirstCode(request: Asked, address: string, next: string | null): Promise<Reply> {
  const asked = await request.command((trx) => requestCode(trx, address))
  if (asked) sendUnwatched(request, { address, ...asked })
  return seeOther(codePage(address, next))
}

async function showSetUp(request: Asked): Promise<Reply> {
  if (await hasAdministrator(request.db)) throw notFound('set-up')
  return page('identity/set-up', { zones: zoneOptions(), form: request.form({ zone: 'Europe/Vienna' }) })
}

async function setUpFirst(request: Asked): Promise<Reply> {
  const { facilityName, replyTo, personName, email: address, zone: at } = request.parse(setUp)
  const zoneName = at ?? 'Europe/Vienna'
  await request.command((trx) =>
    setUpFacility(trx, { facilityName, replyTo, name: personName, address, locale: 'en', zone: zoneName }),
  )
  return sendFirstCode(request, address, null)
}
