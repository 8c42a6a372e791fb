// node test/templates/look.ts [page …]: pictures of the example pages, at both widths and in both directions.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from '../../bin/embedded/chromium.ts'
import { readFacilityConfig } from '../../config.ts'
import { addressOf, serveExamples } from './serve-examples.ts'

const folder = process.env.LOOK_DIR ?? '.facility/look'
const wanted = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const { origin, examples, close } = await serveExamples()
const { cacheDir, chromiumPath } = readFacilityConfig()
const { path, env } = await findChromium(cacheDir, chromiumPath)
const browser = await chromium.launch({ executablePath: path, env, args: ['--no-sandbox'] })
const schemes = process.env.LOOK_SCHEME ? [process.env.LOOK_SCHEME as 'dark'] : (['light'] as const)
for (const example of examples.filter(({ page }) => wanted.length === 0 || wanted.includes(page))) {
  for (const locale of ['en', 'qps']) {
    for (const width of [360, 1280]) {
      for (const colorScheme of schemes) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
        await page.goto(origin + addressOf(example, locale))
        const name = `${example.page.replaceAll('/', '-')}.${example.state}.${locale}.${width}.${colorScheme}.png`
        await page.screenshot({ path: `${folder}/${name}`, fullPage: true })
        await page.close()
      }
    }
  }
}
await browser.close()
close()
