import { z } from 'zod'
import { changeLocale } from '../../db/identity/change-profile.ts'
import { listSeededPeople } from '../../db/identity/identity-queries.ts'
import { hasKeptForms } from '../../db/identity/kept-form-queries.ts'
import { requestCode } from '../../db/identity/request-code.ts'
import { signIn } from '../../db/identity/sign-in.ts'
import { signOut } from '../../db/identity/sign-out.ts'
import { codeMinutes } from '../../domain/identity/sign-in-rules.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked, Form } from '../asked.ts'
import { optionalText, text } from '../fields.ts'
import { countTry } from '../limits.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { back, email } from './account-fields.ts'

const address = z.object({ email, back })
const code = z.object({ email, code: text(20), personId: optionalText(36), back })
const language = z.object({ locale: text(10), back })

export const signInRoutes = (routes: Routes): void => {
  routes.get(paths.signIn(), 'session.begin', showSignIn)
  routes.post(paths.signIn(), 'session.begin', askForCode, { body: address, form: showSignIn })
  routes.get(paths.signInCode(), 'session.begin', showCode)
  routes.post(paths.signInCode(), 'session.begin', enterCode, { body: code, form: showCode })
  routes.post(paths.signOut(), 'session.end', endSession)
  routes.post(paths.language(), 'session.begin', chooseLanguage, { body: language })
}

async function showSignIn(request: Asked): Promise<Reply> {
  const seeded = request.facilities.isEmbedded ? await listSeededPeople(request.db) : []
  const people = seeded.map(({ name, address: at, roles, organisation }) => ({
    name,
    email: at,
    role: roles[0] ? { key: `role.${roles[0]}` } : (organisation ?? ''),
  }))
  return page('identity/sign-in', { back: back.parse(request.query.back), seeded: people, form: request.form() })
}

/** The same page whether or not the address belongs to anybody, and as fast: the mail goes its own way. */
async function askForCode(request: Asked): Promise<Reply> {
  const { email: at, back: next } = request.parse(address)
  await countTry('codesPerIp', request.browser.ip)
  await countTry('codesPerAccount', at)
  const asked = await request.command((trx) => requestCode(trx, at))
  if (asked) sendUnwatched(request, { address: at, ...asked })
  return seeOther(codePage(at, next))
}

export function sendUnwatched({ facilities }: Asked, letter: Parameters<Asked['facilities']['sendCode']>[0]): void {
  facilities.sendCode(letter).catch((error) => facilities.log.error({ err: error }, 'a sign-in code was not sent'))
}

export const codePage = (at: string, next: string | null): string =>
  `${paths.signInCode()}?${new URLSearchParams({ email: at, ...(next ? { back: next } : {}) })}`

const showCode = async (request: Asked): Promise<Reply> =>
  codeForm({ ...request.query, ...request.typed }, request.form())

function codeForm(
  typed: Readonly<Record<string, unknown>>,
  form: Form,
  people: readonly { id: string; name: string }[] = [],
): Reply {
  return page('identity/sign-in-code', {
    email: String(typed.email ?? ''),
    minutes: codeMinutes,
    back: back.safeParse(typed.back).data ?? null,
    people: people.length > 0 ? people.map(({ id, name }) => ({ value: id, label: name })) : null,
    form,
  })
}

async function enterCode(request: Asked): Promise<Reply> {
  const input = request.parse(code)
  await countTry('triesPerIp', request.browser.ip)
  await countTry('triesPerAccount', input.email)
  const result = await request.command((trx) =>
    signIn(trx, { address: input.email, code: input.code.replace(/\D/g, ''), personId: input.personId }),
  )
  if (result.kind === 'wrong') throw invalidInput([{ field: 'code', message: 'problem.code-wrong' }])
  // Several people share the address: the code is kept while they say who they are.
  if (result.kind === 'choose') return codeForm(input, { values: input, problems: [] }, result.people)
  request.browser.begin(result.token)
  const next = input.back ?? paths.home()
  const isWaiting = await hasKeptForms(request.db, result.personId)
  return seeOther(isWaiting ? `${paths.keptForms()}?${new URLSearchParams({ back: next })}` : next)
}

async function endSession(request: Asked): Promise<Reply> {
  const { token } = request.browser
  if (token) await request.command((trx) => signOut(trx, token))
  request.browser.end()
  return seeOther(paths.front(), 'identity.notice.signed-out-now')
}

async function chooseLanguage(request: Asked): Promise<Reply> {
  const { locale, back: next } = request.parse(language)
  if (!request.facilities.renderer.locales.includes(locale))
    throw invalidInput([{ field: 'locale', message: 'problem.choose-one' }])
  request.browser.remember(locale)
  if (request.visitor.person) await request.command((trx) => changeLocale(trx, request.actor(), locale))
  return seeOther(next ?? paths.front())
}
