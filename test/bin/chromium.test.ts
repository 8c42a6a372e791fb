import { expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'

it('opens a browser that shapes Arabic script with the fonts it brings along', async () => {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.setContent('<span>سلام</span><br><span>س ل ا م</span>')
  const [joined, apart] = await page
    .locator('span')
    .evaluateAll((spans) => spans.map((span) => span.clientWidth || span.getBoundingClientRect().width))
  expect(joined).toBeLessThan(apart!)
  expect(joined).toBeGreaterThan(0)
  await browser.close()
})
