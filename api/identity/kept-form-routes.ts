import { listKeptForms } from '../../db/identity/kept-form-queries.ts'
import { removeKeptForm } from '../../db/identity/remove-kept-form.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { longTexts } from '../unsaved-texts.ts'
import { back } from './account-fields.ts'

export const keptFormRoutes = (routes: Routes): void => {
  routes.get(paths.keptForms(), 'own.read', showKeptForms)
  routes.post(paths.keptFormRemoval(':keptFormId'), 'own.change', removeOne)
}

async function showKeptForms(request: Asked): Promise<Reply> {
  const forms = await listKeptForms(request.db, request.actor().personId)
  return page('identity/kept-forms', {
    back: back.parse(request.query.back),
    forms: forms.map(({ fields, mayGoOn, ...form }) => ({
      ...form,
      texts: longTexts(fields),
      hidden: mayGoOn ? hiddenFields(fields) : null,
    })),
  })
}

/** The form once more, as the browser sent it: a field that was repeated is repeated. */
const hiddenFields = (fields: Readonly<Record<string, string | string[]>>) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))

async function removeOne(request: Asked): Promise<Reply> {
  const { personId } = request.actor()
  await request.command((trx) => removeKeptForm(trx, { personId, keptFormId: request.params.keptFormId! }))
  return seeOther(paths.keptForms(), 'identity.notice.kept-form-removed')
}
