import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherCast } from '../../rehearsal/cast.ts'
import { play } from '../../rehearsal/play.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import type { Stage } from '../../rehearsal/stage.ts'
import { openBrowser } from '../support/browser.ts'
import { startTestFacility, type TestFacility } from '../support/facility.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [360, 1280]
/** One person of every role, and an applicant in every phase. */
const readers = ['ines', 'amina', 'johanna', 'pavel', 'elena', 'ruben', 'malika', 'huda', 'shirin', 'nobody']
const MOST_PAGES = 40

let facility: TestFacility
let stage: Stage
let browser: Browser

beforeAll(async () => {
  facility = await startTestFacility()
  const { scenario, callTexts } = readScenario('examples/silk-routes-facility/first-run.json')
  stage = await gatherCast({ scenario, callTexts, baseUrl: facility.baseUrl, watch: facility.watch, progress: () => {} })
  await play(stage, facility.traveller, { interfere: async () => {}, progress: () => {} })
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await facility?.stop()
})

describe('every page that a person can reach', () => {
  for (const reader of readers) {
    it(`fits its width, reads in both directions and has no accessibility violation for ${reader}`, { timeout: 240_000 }, async () => {
      const context = await signedIn(reader)
      const page = await context.newPage()
      const { paths, problems } = await walk(page)
      await speakPseudo(context, reader)
      for (const path of paths) problems.push(...(await look(page, path, 'qps')))
      await context.close()
      expect(problems).toEqual([])
    })
  }
})

async function signedIn(reader: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  if (reader !== 'nobody') await context.addCookies((await stage.person(reader)).cookiesFor(facility.baseUrl))
  return context
}

/** From here on the pages are in the long, right-to-left pseudo-locale. */
async function speakPseudo(context: BrowserContext, reader: string): Promise<void> {
  const personId = stage.personIds.get(reader)
  if (personId) await facility.database.db.updateTable('person').set({ locale: 'qps' }).where('id', '=', personId).execute()
  else await context.addCookies([{ name: 'locale', value: 'qps', url: facility.baseUrl }])
}

/** Follows links breadth first, one page of each shape, and looks at each. */
async function walk(page: Page): Promise<{ paths: string[]; problems: string[] }> {
  const paths: string[] = []
  const problems: string[] = []
  const seen = new Set<string>()
  const queue = ['/', '/home']
  while (queue.length > 0 && seen.size < MOST_PAGES) {
    const path = queue.shift()!
    if (seen.has(shapeOf(path)) || isFile(path)) continue
    seen.add(shapeOf(path))
    paths.push(path)
    problems.push(...(await look(page, path, 'en')))
    queue.push(...(await linksOf(page)))
  }
  return { paths, problems }
}

const isFile = (path: string): boolean => /\/documents\/|\.json|\/session|\/assets\//.test(path)

/** Addresses that differ only in an id, a number or a query show the same page. */
const shapeOf = (path: string): string => path.replace(/\?.*$/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/\d+/g, '/:n')

async function linksOf(page: Page): Promise<string[]> {
  const links = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.origin === location.origin && !link.hasAttribute('download')).map((link) => link.pathname + link.search))
  return [...new Set(links)]
}

async function look(page: Page, path: string, locale: string): Promise<string[]> {
  const response = await page.goto(facility.baseUrl + path)
  const problems = response && response.status() < 400 ? [] : [`${path} ${locale}: ${response?.status()}`]
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (overflow > 0) problems.push(`${path} ${locale} ${width}px: ${overflow}px too wide`)
  }
  return [...problems, ...(await axe(page)).map((violation) => `${path} ${locale}: ${violation}`)]
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const violations = (await page.evaluate('axe.run({ resultTypes: ["violations"] }).then((result) => result.violations.map((one) => `${one.id}: ${one.nodes[0].target} (${one.nodes.length})`))')) as string[]
  return violations
}
