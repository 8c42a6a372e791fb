import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../domain/shared/paths.ts'
import { gatherCast } from '../../rehearsal/cast.ts'
import { play } from '../../rehearsal/play.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import type { Stage } from '../../rehearsal/stage.ts'
import { atRest, openBrowser } from '../support/browser.ts'
import { startTestFacility, type TestFacility } from '../support/facility.ts'
import { createKeyboard } from './keyboard.ts'
import { loadedBytes } from './loaded-bytes.ts'
import { look, shapeOf, walk } from './walk-pages.ts'

/** One person of every role and applicants in several phases, with how many kinds of page each must at least come to. */
const readers = [
  { reader: 'ines', atLeast: 25 }, // administrator
  { reader: 'amina', atLeast: 36 }, // programme officer
  { reader: 'johanna', atLeast: 28 }, // approver
  { reader: 'pavel', atLeast: 26 }, // finance officer
  { reader: 'elena', atLeast: 15 }, // evaluator
  { reader: 'ruben', atLeast: 30 }, // auditor
  { reader: 'malika', atLeast: 30 }, // a grantee who applies again
  { reader: 'huda', atLeast: 20 }, // invited
  { reader: 'shirin', atLeast: 18 }, // evaluated
  { reader: 'saira', atLeast: 12 }, // a ministry with a mission under way and a request to be approved
  { reader: 'kamran', atLeast: 12 }, // a ministry with a report to validate and a draft
  { reader: 'umed', atLeast: 10 }, // focal point
  { reader: 'sofia', atLeast: 10 }, // consulted party
  { reader: 'samina', atLeast: 10 }, // expert with one mission paid and another planned
  { reader: 'nobody', atLeast: 12 },
]

let facility: TestFacility
let stage: Stage
let browser: Browser
/** Pages that were already looked at from right to left. */
const seenFromRight = new Set<string>()

beforeAll(async () => {
  facility = await startTestFacility()
  const { scenario, ruleTexts } = readScenario('examples/silk-routes-facility/first-run.json')
  stage = await gatherCast({
    scenario,
    ruleTexts,
    baseUrl: facility.baseUrl,
    watch: facility.watch,
    progress: (line) => process.stderr.write(`${line}\n`),
  })
  await play(stage, facility.traveller, {
    interfere: async () => {},
    progress: (line) => process.stderr.write(`${line}\n`),
  })
  browser = await openBrowser()
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await facility?.stop()
})

describe.concurrent('every page that a person can reach', () => {
  it.for(readers)(
    'fits, reads in both directions and is open to everybody: $reader',
    { timeout: 420_000 },
    async ({ reader, atLeast }, { expect }) => {
      const context = await signedIn(reader)
      const page = await context.newPage()
      const { paths: reached, problems } = await walk(page, facility.baseUrl)
      await speakPseudo(context, reader)
      for (const path of reached.filter((one) => isNew(shapeOf(one))))
        problems.push(...(await look(page, facility.baseUrl, path, { closely: true })))
      await context.close()
      expect(problems).toEqual([])
      expect(reached.length).toBeGreaterThanOrEqual(atLeast)
    },
  )
})

describe('an applicant on a slow line', () => {
  it('loads at most 60 kB for the first page and 15 kB for each after it', { timeout: 60_000 }, async () => {
    const page = await (await signedIn('aibek')).newPage()
    const draft = paths.draft(stage.proposalIds.get('open-barakat')!)
    expect(await loadedBytes(page, facility.baseUrl + draft)).toBeLessThanOrEqual(60_000)
    const others = [
      paths.home(),
      paths.proposals(),
      `${draft}/action`,
      `${draft}/design`,
      paths.check(stage.proposalIds.get('open-barakat')!),
      paths.inbox(),
    ]
    for (const path of others)
      expect(await loadedBytes(page, facility.baseUrl + path), path).toBeLessThanOrEqual(15_000)
    await page.context().close()
  })
})

describe('a person without a mouse', () => {
  it('signs in, opens the task, fills a section in and submits by keyboard alone, always seeing where they are', {
    timeout: 120_000,
  }, async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    const keyboard = createKeyboard(page)
    const { email } = stage.scenario.people.find(({ key }) => key === 'aibek')!
    const before = await facility.watch.newestCodeMail(email!)
    await page.goto(facility.baseUrl + paths.signIn())
    await keyboard.typeInto('email', email!)
    await keyboard.enter()
    await keyboard.typeInto('code', await newCode(email!, before?.id))
    await keyboard.enter()
    await keyboard.tabTo(/^Savings circles/)
    await keyboard.enter()
    await keyboard.tabTo(/The action in brief/)
    await keyboard.enter()
    await keyboard.typeInto('answers.title', 'Roads home: advice at four bus stations')
    await keyboard.tabTo(/^Save and/)
    await keyboard.enter()
    await keyboard.tabTo(/^Savings circles|^Roads home/)
    await keyboard.enter()
    await keyboard.tabTo(/^Check your answers/)
    await keyboard.enter()
    await keyboard.tabTo(/^Submit/)
    await page.keyboard.press('Space')
    await page.waitForURL(/\/submissions\//)
    expect(await page.locator('main').textContent()).toContain('Roads home: advice at four bus stations')
    expect(keyboard.lost).toEqual([])
    await page.context().close()
  })
})

async function newCode(address: string, before: string | undefined): Promise<string> {
  const code = async (): Promise<string | undefined> => {
    const mail = await facility.watch.newestCodeMail(address)
    return mail && mail.id !== before ? /^\s*(\d{6})\s*$/m.exec(mail.text)?.[1] : undefined
  }
  await expect.poll(code, { timeout: 20_000, interval: 50 }).toBeDefined()
  return (await code())!
}

async function signedIn(reader: string): Promise<BrowserContext> {
  const context = await browser.newContext({ ...atRest, viewport: { width: 1280, height: 900 } })
  if (reader !== 'nobody') await context.addCookies((await stage.person(reader)).cookiesFor(facility.baseUrl))
  return context
}

/** From here on the pages are in the long, right-to-left pseudo-locale. */
async function speakPseudo(context: BrowserContext, reader: string): Promise<void> {
  const personId = stage.personIds.get(reader)
  if (personId)
    await facility.database.db.updateTable('person').set({ locale: 'qps' }).where('id', '=', personId).execute()
  else await context.addCookies([{ name: 'locale', value: 'qps', url: facility.baseUrl }])
}

function isNew(shape: string): boolean {
  const isFirst = !seenFromRight.has(shape)
  seenFromRight.add(shape)
  return isFirst
}
