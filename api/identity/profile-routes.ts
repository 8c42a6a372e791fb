import { z } from 'zod'
import { addAddress, endAddress } from '../../db/identity/addresses.ts'
import { changeProfile } from '../../db/identity/change-profile.ts'
import { listColleagues, readPerson } from '../../db/identity/person-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { email, languageOptions, zone, zoneOptions } from './account-fields.ts'

const profile = z.object({ name: text(200), locale: text(10), zone })
const newAddress = z.object({ email })

export const profileRoutes = (routes: Routes): void => {
  routes.get(paths.profile(), 'own.read', showProfile)
  routes.post(paths.profile(), 'own.change', saveProfile, { body: profile, form: showProfile })
  routes.post(paths.addresses(), 'own.change', addAnAddress, { body: newAddress, form: showProfile })
  routes.post(paths.addressEnd(':addressId'), 'own.change', endAnAddress, { form: showProfile })
}

async function showProfile(request: Asked): Promise<Reply> {
  const person = await readPerson(request.db, request.actor().personId)
  const { name, locale, zone: at, addresses, organisations, standIns, standsInFor } = person
  const isStaff = request.visitor.roles.length > 0
  return page('identity/profile', {
    id: person.id,
    addresses: addresses.map(({ id, address }) => ({ id, address, mayEnd: addresses.length > 1 })),
    organisations: organisations.map(({ id, name: title, role }) => ({
      id,
      name: title,
      role: { key: `organisation.member.${role}` },
    })),
    standIns,
    standsInFor,
    colleagues: isStaff
      ? (await listColleagues(request.db))
          .filter(({ id }) => id !== person.id)
          .map(({ id, name: label }) => ({ value: id, label }))
      : [],
    languages: languageOptions(request.facilities.renderer.locales),
    zones: zoneOptions(at),
    form: request.form({ name, locale, zone: at }),
  })
}

async function saveProfile(request: Asked): Promise<Reply> {
  const input = request.parse(profile)
  await request.command((trx) => changeProfile(trx, request.actor(), input))
  request.browser.remember(input.locale)
  return seeOther(paths.profile(), 'identity.notice.profile-saved')
}

async function addAnAddress(request: Asked): Promise<Reply> {
  const { email: address } = request.parse(newAddress)
  const actor = request.actor()
  await request.command((trx) => addAddress(trx, actor, { personId: actor.personId, address }))
  return seeOther(paths.profile(), 'identity.notice.address-added')
}

async function endAnAddress(request: Asked): Promise<Reply> {
  const actor = request.actor()
  await request.command((trx) =>
    endAddress(trx, actor, { personId: actor.personId, addressId: request.params.addressId! }),
  )
  return seeOther(paths.profile(), 'identity.notice.address-ended')
}
