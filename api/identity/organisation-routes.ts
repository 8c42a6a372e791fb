import { z } from 'zod'
import { changeOrganisation } from '../../db/identity/change-organisation.ts'
import { addMember, endMember } from '../../db/identity/members.ts'
import { readOrganisation } from '../../db/identity/organisation-queries.ts'
import { organisationKinds } from '../../domain/identity/organisation.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalDate, optionalText, text, ticked } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { country, countryOptions, email } from './account-fields.ts'

const details = z.object({
  name: text(200),
  latinName: optionalText(200),
  kind: choice(organisationKinds),
  country,
  registrationNumber: optionalText(100),
  foundedOn: optionalDate,
  website: optionalText(200),
  postalAddress: optionalText(500),
  telephone: optionalText(50),
  byLetter: ticked,
})
const member = z.object({ memberName: text(200), email, role: choice(['lead', 'member']) })

export const organisationRoutes = (routes: Routes): void => {
  routes.get(paths.organisation(':id'), 'organisation.read', showOrganisation)
  routes.post(paths.organisation(':id'), 'organisation.change', saveOrganisation, {
    body: details,
    form: showOrganisation,
  })
  routes.post(paths.members(':id'), 'member.add', addAMember, { body: member, form: showOrganisation })
  routes.post(paths.memberEnd(':id', ':memberId'), 'member.end', endAMember, { form: showOrganisation })
}

async function showOrganisation(request: Asked): Promise<Reply> {
  const {
    id,
    name,
    country: at,
    kind,
    registration_number,
    profile,
    by_letter,
    members,
  } = await readOrganisation(request.db, request.standing.id)
  const { latinName = '', foundedOn = '', website = '', postalAddress = '', telephone = '' } = profile
  const stored = {
    name,
    latinName,
    kind,
    country: at,
    registrationNumber: registration_number ?? '',
    foundedOn,
    website,
    postalAddress,
    telephone,
    byLetter: by_letter ? 'yes' : '',
  }
  return page('identity/organisation', {
    id,
    name,
    country: at,
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
    form: request.form(stored),
  })
}

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

async function saveOrganisation(request: Asked): Promise<Reply> {
  const { name, kind, country: at, registrationNumber, byLetter, ...said } = request.parse(details)
  const profile = Object.fromEntries(Object.entries(said).map(([field, value]) => [field, value ?? undefined]))
  const organisationId = request.standing.id
  await request.command((trx) =>
    changeOrganisation(trx, request.actor(), {
      organisationId,
      name,
      kind,
      country: at,
      registrationNumber,
      profile,
      byLetter,
    }),
  )
  return seeOther(paths.organisation(organisationId), 'organisation.notice.saved')
}

async function addAMember(request: Asked): Promise<Reply> {
  const { memberName: name, email: address, role } = request.parse(member)
  const { locale, zone } = request.visitor
  await request.command((trx) =>
    addMember(trx, request.actor(), { organisationId: request.standing.id, name, address, role, locale, zone }),
  )
  return seeOther(paths.organisation(request.standing.id), 'organisation.notice.member-added', { name })
}

async function endAMember(request: Asked): Promise<Reply> {
  const input = { organisationId: request.standing.id, membershipId: request.params.memberId! }
  await request.command((trx) => endMember(trx, request.actor(), input))
  return seeOther(paths.organisation(request.standing.id), 'organisation.notice.member-ended')
}
