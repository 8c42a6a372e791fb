import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { addressOf, serveExamples } from './serve-examples.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { origin, examples, close } = await serveExamples()
const ways = ['en', 'qps'].flatMap((locale) => [360, 1280].map((width) => ({ locale, width })))
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  close()
})

describe.for(ways)('in $locale at $width pixels', ({ locale, width }) => {
  it.for(examples)('$page ($state) fits, breaks no rule of access and no policy', async (example) => {
    const { page, complaints } = await opened(origin + addressOf(example, locale), width)
    expect((await overflowing(page)).join('\n')).toBe('')
    expect((await violations(page)).join('\n')).toBe('')
    expect(complaints.join('\n')).toBe('')
    await page.context().close()
  })
})

describe('in dark colours', () => {
  it.for(examples.filter(({ state }) => state === 'all' || state === 'usual'))(
    '$page keeps its contrast',
    async (example) => {
      const { page } = await opened(origin + addressOf(example, 'en'), 1280, 'dark')
      expect((await violations(page)).join('\n')).toBe('')
      await page.context().close()
    },
  )
})

async function opened(address: string, width: number, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (problem) => complaints.push(problem.message))
  await page.goto(address)
  return { page, complaints }
}

/** What sticks out of the window sideways, apart from what scrolls in a frame of its own. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return !element.closest('.scroll') && (right > innerWidth + 1 || left < -1)
    })
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
  })

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: rules })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
