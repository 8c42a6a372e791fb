import type { Page } from 'playwright-core'

/** What came over the line for a page, compressed and with its headers; what the browser kept costs nothing. */
export async function loadedBytes(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await session.detach()
  return bytes
}
