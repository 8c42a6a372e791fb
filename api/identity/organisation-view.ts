import { readOrganisation } from '../../db/identity/organisation-queries.ts'
import { organisationKinds } from '../../domain/identity/organisation.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { countryOptions } from '../country-names.ts'
import { choice } from '../fields.ts'

/** An organisation's page: its details, its members, and what the reader may do with them. */
export async function organisationView(request: Asked) {
  const organisation = await readOrganisation(request.db, request.standing.id)
  const { id, name, country, kind, members } = organisation
  return {
    id,
    name,
    country,
    kind: { key: `organisation.kind.${kind}` },
    members: members.map((one) => ({
      id: one.id,
      personId: one.person_id,
      name: one.name,
      address: one.address,
      since: one.from_at,
      role: { key: `organisation.member.${one.role}` },
    })),
    mayEnd: request.may('member.end') && !request.isOnBehalf('member.end') && members.length > 1,
    onBehalf: await request.onBehalf('organisation.change'),
    doing: doingIn(request),
    offers: offersTo(request),
    kinds: organisationKinds.map((value) => ({ value, label: { key: `organisation.kind.${value}` } })),
    countries: countryOptions(request.visitor.locale),
    form: request.form(storedOf(organisation)),
  }
}

/** The details as the form shows them. */
function storedOf({ name, country, kind, registration_number, profile, by_letter }: Organisation) {
  const { latinName = '', foundedOn = '', website = '', postalAddress = '', telephone = '' } = profile
  const said = { latinName, foundedOn, website, postalAddress, telephone }
  return {
    name,
    kind,
    country,
    registrationNumber: registration_number ?? '',
    ...said,
    byLetter: by_letter ? 'yes' : '',
  }
}

type Organisation = Awaited<ReturnType<typeof readOrganisation>>

/** An applicant's own page has all its forms at once; an officer, who must say on what paper, does one thing at a time. */
function doingIn({ may, isOnBehalf, query, path }: Asked): 'all' | 'change' | 'add' | 'end' | null {
  if (!may('organisation.change')) return null
  if (!isOnBehalf('organisation.change')) return 'all'
  if (path.endsWith('/members')) return 'add'
  return choice(['change', 'add', 'end']).safeParse(path.endsWith('/end') ? 'end' : query.do).data ?? null
}

function offersTo({ isOnBehalf, standing }: Asked) {
  if (!isOnBehalf('organisation.change')) return []
  const offer = (doing: string, key: string) => ({
    href: `${paths.organisation(standing.id)}?do=${doing}`,
    text: { key: `organisation.show.${key}` },
  })
  return [offer('change', 'offerChange'), offer('add', 'offerAdd'), offer('end', 'offerEnd')]
}
