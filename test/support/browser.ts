import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'
import { findChromium } from '../../bin/embedded/chromium.ts'

/** For a context whose pages are asked about their colours: none is caught while one fades into another. */
export const atRest = { reducedMotion: 'reduce' } as const

/** A headless Chromium; close it in `afterAll`. Each test opens its own context, so that no cookie is shared. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findChromium(inject('cacheDir'), inject('chromiumPath'))
  return chromium.launch({ executablePath: path, env, args: ['--no-sandbox'], headless: true })
}
