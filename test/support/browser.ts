import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../bin/embedded/chromium.ts'
import { readFacilityConfig } from '../../config.ts'

/** A headless Chromium; close it in `afterAll`. Each test opens its own context, so that no cookie is shared. */
export async function openBrowser(): Promise<Browser> {
  const { cacheDir, chromiumPath } = readFacilityConfig()
  const { path, env } = await findChromium(cacheDir, chromiumPath)
  return chromium.launch({ executablePath: path, env, args: ['--no-sandbox'], headless: true })
}
