import { z } from 'zod'
import { changeOrganisation } from '../../db/identity/change-organisation.ts'
import { addMember, endMember } from '../../db/identity/members.ts'
import { organisationKinds } from '../../domain/identity/organisation.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { choice, optionalDate, optionalText, text, ticked } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { country, email } from './account-fields.ts'
import { organisationView } from './organisation-view.ts'

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

const showOrganisation = async (request: Asked): Promise<Reply> =>
  page('identity/organisation', await organisationView(request))

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
