import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WIDTHS = [360, 1280]
/** The same page differs by the status of its case, so it is looked at more than once. */
const MOST_OF_A_SHAPE = 2

export type Walk = { readonly paths: string[]; readonly shapes: string[]; readonly problems: string[] }

/** Follows every link breadth first; the first page of each shape is looked at closely, another one for its widths and words. */
export async function walk(page: Page, origin: string): Promise<Walk> {
  const [paths, problems] = [[] as string[], [] as string[]]
  const visits = new Map<string, number>()
  const queue = ['/', '/home']
  const known = new Set(queue)
  for (const path of queue) {
    const shape = shapeOf(path)
    const visit = (visits.get(shape) ?? 0) + 1
    visits.set(shape, visit)
    if (visit > MOST_OF_A_SHAPE) continue
    if (visit === 1) paths.push(path)
    problems.push(...(await look(page, origin, path, { closely: visit === 1 })))
    if (!path.startsWith('/mailbox'))
      for (const link of await linksOf(page, origin)) if (!known.has(link)) queue.push(known.add(link) && link)
  }
  return { paths, shapes: [...visits.keys()], problems }
}

/** Addresses that differ only in an id, a number or a query show the same page. */
export function shapeOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/\d+/g, '/:n')
}

/** Where the page leads; a task's own address only redirects, so its page counts. */
async function linksOf(page: Page, origin: string): Promise<string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.origin === location.origin && !link.hasAttribute('download'))
      .map((link) => link.pathname + link.search),
  )
  const pages = [...new Set(links)].filter((path) => !isFile(path))
  return Promise.all(pages.map(async (path) => (path.startsWith('/tasks/') ? leadsTo(page, origin, path) : path)))
}

async function leadsTo(page: Page, origin: string, path: string): Promise<string> {
  const { location } = (await page.request.get(origin + path, { maxRedirects: 0 })).headers() as { location?: string }
  return location ?? path
}

const isFile = (path: string): boolean => /\/documents\/|\/document$|\/file$|\.json$|\/assets\//.test(path)

/** Loads a page and says everything that is wrong with it. */
export async function look(page: Page, origin: string, path: string, { closely = false } = {}): Promise<string[]> {
  const problems: string[] = []
  const complain = (text: string): number => problems.push(text)
  const listeners = [onConsole(complain), (error: Error) => complain(error.message)] as const
  page.on('console', listeners[0]).on('pageerror', listeners[1])
  const response = await page.goto(origin + path)
  if (!response || response.status() >= 400) complain(`status ${response?.status()}`)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    problems.push(...(await page.evaluate(overflowing)).map((element) => `sticks out at ${width} px: ${element}`))
  }
  problems.push(...(await page.evaluate(oddWords)))
  if (closely) problems.push(...(await violations(page)))
  page.off('console', listeners[0]).off('pageerror', listeners[1])
  const { lang, title } = await page.evaluate(() => ({ lang: document.documentElement.lang, title: document.title }))
  return problems.map((problem) => `${path} (${lang}, ${title}): ${problem}`)
}

/** The layout has followed the new width. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

/** A breach of the content security policy is an error of the console too. */
const onConsole =
  (complain: (text: string) => void) =>
  (message: { type(): string; text(): string }): void => {
    if (message.type() === 'error') complain(message.text())
  }

/** What sticks out of the window sideways, apart from what scrolls in a frame of its own. */
function overflowing(): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return []
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return !element.closest('.scroll') && (right > innerWidth + 1 || left < -1)
  })
  return wide.length > 0 ? wide.slice(-2).map((element) => element.outerHTML.slice(0, 140)) : ['something']
}

/** Ids, message keys and values of programs have no place in a sentence. */
function oddWords(): string[] {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is seen counts
  const text = (document.querySelector('main') ?? document.body).innerText.replace(/https?:\S+/g, '')
  const odd = [
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/,
    /\b(undefined|NaN|\[object \w+\]|Invalid Date)\b/,
    /(?<![\w@/.])[a-z]+\.[a-z][A-Za-z]*\.[a-zA-Z.-]+(?![\w@/])/,
    /\{\w+\}|\{\{/,
  ]
  return odd.flatMap((pattern) => pattern.exec(text) ?? []).map((found) => `says “${found}”`)
}

/** What axe has been over already: pages that are built alike, whoever reads them. */
const examined = new Set<string>()

async function violations(page: Page): Promise<string[]> {
  const build = await page.evaluate(buildOfPage)
  if (examined.has(build)) return []
  examined.add(build)
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run({
      runOnly,
      resultTypes: ['violations'],
    })
    return found.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `breaks ${id}: ${html.slice(0, 160)}`))
  })
}

/** The elements, classes and roles of a page's content, in their order. */
function buildOfPage(): string {
  const parts = [...document.querySelectorAll('main *')].map(({ tagName, className, attributes }) =>
    [tagName, className, attributes.length].join('.'),
  )
  return [document.dir, document.title && location.pathname.split('/')[1], ...parts].join(' ')
}

type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
