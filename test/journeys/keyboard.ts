import type { Page } from 'playwright-core'

const MOST_TABS = 120

/** Somebody who only has a keyboard. Every stop of the focus where it cannot be seen is kept in `lost`. */
export function createKeyboard(page: Page) {
  const lost: string[] = []

  async function tabUntil(isThere: (stop: Stop) => boolean, sought: string): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(focusedNow)
      if (!stop.isSeen) lost.push(`${new URL(page.url()).pathname}: ${stop.text || stop.name}`)
      if (isThere(stop)) return
    }
    throw new Error(`The keyboard does not come to ${sought} on ${page.url()}`)
  }

  return {
    lost,
    tabTo: (text: RegExp) => tabUntil((stop) => stop.isInMain && text.test(stop.text), String(text)),
    async typeInto(field: string, text: string): Promise<void> {
      if ((await page.evaluate(focusedNow)).name !== field) await tabUntil(({ name }) => name === field, field)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    /** Enter follows a link, presses a button or sends a form, and the next page is there. */
    async enter(): Promise<void> {
      const arrived = page.waitForEvent('load')
      await page.keyboard.press('Enter')
      await arrived
    },
  }
}

type Stop = { text: string; name: string; isInMain: boolean; isSeen: boolean }

/** Focus is seen when its element is in the window, covered by nothing, and has an outline. */
function focusedNow(): Stop {
  const element = document.activeElement as HTMLElement
  const { top, bottom, left, width, height } = element.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const isInWindow = bottom > 0 && top < innerHeight && width > 0 && height > 0
  const above = document.elementFromPoint(
    left + Math.min(width, 8) / 2,
    Math.max(1, Math.min(innerHeight - 1, (top + bottom) / 2)),
  )
  const isUncovered =
    above !== null && (element.contains(above) || above.contains(element) || above.closest('label') !== null)
  return {
    text: element.textContent.trim(),
    name: element.getAttribute('name') ?? '',
    isInMain: element.closest('main') !== null,
    isSeen:
      element === document.body || (isInWindow && isUncovered && outlineStyle !== 'none' && outlineWidth !== '0px'),
  }
}
