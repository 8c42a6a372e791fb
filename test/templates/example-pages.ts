import { readdirSync } from 'node:fs'
import { join } from 'node:path'
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

export const exampleContext: Partial<PageContext> = {
  locale: 'en',
  zone: 'Asia/Dushanbe',
  facility: { name: 'Silk Routes Facility', isEmbedded: true },
  person: { name: 'Amina Karimova', role: 'Programme officer' },
  nav: [
    { href: '/home', label: 'Tasks', current: true, count: null },
    { href: '/calls', label: 'Calls', current: false, count: null },
    { href: '/proposals', label: 'Cases', current: false, count: null },
    { href: '/inbox', label: 'Inbox', current: false, count: 3 },
  ],
  clock: { now: '2028-02-14T08:30:00Z', zone: 'Europe/Vienna', mayTravel: true },
  csrfToken: 'token',
  path: '/home',
  locales: ['en', 'qps'],
}

/** Nobody has signed in yet. */
export const signedOut: Partial<PageContext> = { person: null, nav: [] }
