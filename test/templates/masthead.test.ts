import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atRest, openBrowser } from '../support/browser.ts'
import { addressOf, serveExamples } from './serve-examples.ts'

/** The examples are shown to a programme officer, who has the most places. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { origin, examples, close } = await serveExamples()
const example = examples.find(({ page, state }) => page === 'hold/list' && state === 'usual')!
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  close()
})

async function shown(locale: string, width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ ...atRest, viewport: { width, height: 800 }, javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(origin + addressOf(example, locale))
  return page
}

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  return page.evaluate('axe.run(".masthead").then(({ violations }) => violations.map(({ id }) => id))')
}

describe.for(['en', 'qps'])('the masthead in %s', (locale) => {
  it('stands in one line on a desk', async () => {
    const page = await shown(locale, 1280)
    const parts = await page.locator('.masthead :is(.brand, nav > *, .who > *)').all()
    const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!))
    const middles = boxes.map(({ y, height }) => y + height / 2)
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(8)
    await page.context().close()
  })

  it.for([360, 1000, 1280])('is opened by keyboard at %s px, fits and breaks no rule of access', async (width) => {
    const page = await shown(locale, width)
    for (const name of await page.locator('.masthead summary').all()) {
      await name.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.closest("details[open]") !== null')).toBe(true)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await violations(page)).toEqual([])
    }
    expect(await page.locator('.masthead details[open]').count(), 'one group is open at a time').toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('.masthead details[open]').count()).toBe(0)
    await page.context().close()
  })
})

it('opens and closes without JavaScript', async () => {
  const page = await shown('en', 1280, false)
  const link = page.getByRole('link', { name: 'Expert days' })
  expect(await link.isVisible()).toBe(false)
  await page.locator('.masthead summary', { hasText: 'Expertise' }).click()
  expect(await link.isVisible()).toBe(true)
  await page.locator('.masthead summary', { hasText: 'Expertise' }).click()
  expect(await link.isVisible()).toBe(false)
  await page.context().close()
})
