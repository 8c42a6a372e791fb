import { z } from 'zod'
import { addStaff } from '../../db/identity/add-staff.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { email, languageOptions } from './account-fields.ts'

const staff = z.object({ name: text(200), email, locale: text(10).optional() })

export const staffRoutes = (routes: Routes): void => {
  routes.get(paths.newStaff(), 'staff.add', showNewStaff)
  routes.post(paths.staff(), 'staff.add', add, { body: staff, form: showNewStaff })
}

async function showNewStaff(request: Asked): Promise<Reply> {
  const languages = languageOptions(request.facilities.renderer.locales)
  return page('identity/new-staff', { languages, form: request.form({ locale: 'en' }) })
}

async function add(request: Asked): Promise<Reply> {
  const { name, email: address, locale } = request.parse(staff)
  const person = { name, address, locale: locale ?? 'en', zone: request.visitor.zone }
  const { personId } = await request.command((trx) => addStaff(trx, request.actor(), person))
  return seeOther(paths.person(personId), 'identity.notice.staff-added')
}
