import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { navigationFor } from '../../api/navigation.ts'
import { anybody, type Visitor } from '../../domain/identity/visitor.ts'
import type { PersonId } from '../../domain/shared/ids.ts'
import type { PageContext } from '../../templates/render.ts'
import { galleryView } from './gallery/gallery-view.ts'

export type Example = {
  readonly page: string
  readonly state: string
  readonly view: unknown
  readonly context: Partial<PageContext>
}

type Examples = { readonly views: Record<string, unknown>; readonly context?: Partial<PageContext> }

const folder = join(import.meta.dirname, 'views')

/** Every example view below `views/`, and the gallery of all partials. */
export async function examplePages(): Promise<Example[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const examples = await Promise.all(files.sort().map(examplesOf))
  return [{ page: 'gallery', state: 'all', view: galleryView, context: {} }, ...examples.flat()]
}

async function examplesOf(file: string): Promise<Example[]> {
  const { views, context = {} } = (await import(join(folder, file))) as Examples
  const page = file.slice(0, -'.ts'.length)
  return Object.entries(views).map(([state, view]) => ({ page, state, view, context }))
}

const officer: Visitor = {
  ...anybody,
  person: { id: '0193a000-0000-7000-8000-000000000001' as PersonId, name: 'Amina Karimova' },
  roles: [{ role: 'officer', callId: null, scope: null, standsInFor: null }],
}

export const exampleContext: Partial<PageContext> = {
  locale: 'en',
  zone: 'Asia/Dushanbe',
  facility: { name: 'Silk Routes Facility', isEmbedded: true },
  person: { name: 'Amina Karimova', role: 'Programme officer' },
  nav: navigationFor(officer, '/home', { tasks: 4, unread: 3, asks: false, applies: false }),
  clock: { now: '2028-02-14T08:30:00Z', zone: 'Europe/Vienna', mayTravel: true },
  csrfToken: 'token',
  path: '/home',
  locales: ['en', 'qps'],
}

/** Nobody has signed in yet. */
export const signedOut: Partial<PageContext> = { person: null, nav: [] }
