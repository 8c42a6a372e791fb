import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atRest, openBrowser } from '../support/browser.ts'
import { addressOf, serveExamples } from './serve-examples.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { origin, examples, close } = await serveExamples()
/** Every page is measured at both widths; the rules of access are asked at the one where the direction makes it harder. */
const ways = [
  { locale: 'en', examinedAt: 360 },
  { locale: 'qps', examinedAt: 1280 },
]
const WIDTHS = [360, 1280]
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  close()
})

describe.for(ways)('in $locale', ({ locale, examinedAt }) => {
  const tab = openTab(desk)
  it.for(examples)('$page ($state) fits, breaks no rule of access and no policy', async (example) => {
    const { page, complaints } = await tab.show(origin + addressOf(example, locale))
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await settled(page)
      // On a telephone not even a table scrolls sideways.
      expect((await overflowing(page)).join('\n'), `at ${width} px`).toBe('')
      if (width === examinedAt) expect((await violations(page, everyRule)).join('\n')).toBe('')
    }
    expect(complaints.join('\n')).toBe('')
  })
})

describe('in dark colours', () => {
  const tab = openTab({ ...desk, colorScheme: 'dark' })
  it.for(examples.filter(({ state }) => state === 'all' || state === 'usual'))(
    '$page keeps its contrast',
    async (example) => {
      const { page } = await tab.show(origin + addressOf(example, 'en'))
      expect((await violations(page, onlyContrast)).join('\n')).toBe('')
    },
  )
})

/** One tab of the browser, in which one example is shown after the other; what the browser complains of is the shown one's. */
function openTab(options: BrowserContextOptions) {
  let page: Page
  let complaints: string[] = []
  beforeAll(async () => {
    page = await (await browser.newContext({ ...atRest, ...options })).newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (problem) => complaints.push(problem.message))
  })
  afterAll(() => page?.context().close())
  return {
    async show(address: string) {
      complaints = []
      await page.goto(address)
      return { page, complaints }
    },
  }
}

/** The layout has followed the new width. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

/** What sticks out of the window sideways, apart from what scrolls in a frame of its own. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const frames = [...document.querySelectorAll('.scroll')].filter((frame) => frame.scrollWidth > frame.clientWidth)
    if (innerWidth < 640 && frames.length > 0) return frames.map((frame) => frame.outerHTML.slice(0, 120))
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return !element.closest('.scroll') && (right > innerWidth + 1 || left < -1)
    })
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
  })

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const onlyContrast = ['color-contrast']

async function violations(page: Page, runOnly: string[]): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async (rules) => {
    const options = { runOnly: rules, resultTypes: ['violations'] }
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run(options)
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, runOnly)
}

type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
