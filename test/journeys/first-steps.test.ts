import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { gatherCast } from '../../rehearsal/cast.ts'
import { publishCall } from '../../rehearsal/publish-call.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import { openBrowser } from '../support/browser.ts'
import { startTestFacility, type TestFacility } from '../support/facility.ts'

/** Who it takes to publish a call. */
const staff = new Set(['officer', 'approver'])

let facility: TestFacility
let browser: Browser
let page: Page

beforeAll(async () => {
  facility = await startTestFacility()
  const { scenario, ruleTexts } = readScenario('examples/silk-routes-facility/scenario.json')
  const stage = await gatherCast({
    scenario: {
      ...scenario,
      organisations: [],
      people: scenario.people.filter(({ roles }) => roles?.some((role) => typeof role === 'string' && staff.has(role))),
    },
    ruleTexts,
    baseUrl: facility.baseUrl,
    watch: facility.watch,
    progress: () => {},
  })
  await publishCall(stage, 'srf', ruleTexts.calls.get('srf')!)
  await facility.traveller.quiet()
  browser = await openBrowser()
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    baseURL: facility.baseUrl,
  })
  page = await context.newPage()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await facility?.stop()
})

it('leads a newcomer with a telephone and no JavaScript from the front page to a receipt', async () => {
  await page.goto('/')
  await press('Read the call')
  await press('Register your organisation')
  await register()
  await enterCode()
  await press('Start the application')
  await press('Go on writing')
  await writeSections()
  await page.setInputFiles('input[type=file]', { name: 'declaration.pdf', mimeType: 'application/pdf', buffer: pdf })
  await press('Upload')
  await press('Check your answers')
  await press('Submit now')
  expect(await page.locator('main h1').textContent()).toBe('Your application has arrived')
  expect(await page.locator('main').textContent()).toMatch(/SRF-\d{4}-0001/)
  await press('Letters')
  await press('Received: SRF')
  expect(await page.locator('main').textContent()).toContain(title)
  await facility.traveller.quiet()
  expect(await newestSubject()).toMatch(/^Received: SRF-\d{4}-0001/)
}, 60_000)

const address = 'zulfiya@chashma.example'
const title = 'Springs that stay: water work for returning families'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** Whatever can be pressed and begins with these words: on a telephone a link and a button look alike. */
const press = async (words: string): Promise<void> => {
  const thing = page.locator('a:visible, button:visible').filter({ hasText: new RegExp(`^\\s*${words}`) })
  await Promise.all([page.waitForEvent('load'), thing.first().click()]) // or the next press would break this one off
}

async function register(): Promise<void> {
  await page.fill('[name=organisationName]', 'Chashma Water and Migration Centre')
  await page.check('[name=kind][value=ngo]')
  await page.selectOption('[name=country]', 'TJ')
  await page.fill('[name=registrationNumber]', 'TJ-0420-117')
  await page.fill('[name=registeredYear]', '2011')
  await page.fill('[name=personName]', 'Zulfiya Nazarova')
  await page.fill('[name=email]', address)
  await page.check('[name=isAuthorised]')
  await page.locator('main form button').click()
}

async function enterCode(): Promise<void> {
  const codePage = page.url()
  await expect.poll(newestSubject, { timeout: 10_000 }).toMatch(/^\d{6} is your code/)
  const code = (await newestSubject()).slice(0, 6)
  await page.goto(codePage)
  await page.fill('[name=code]', code)
  await page.locator('main form button').first().click()
}

async function newestSubject(): Promise<string> {
  await page.goto(`/mailbox?search=${encodeURIComponent(address)}`)
  const newest = page.locator('main li a').first()
  return (await newest.count()) > 0 ? ((await newest.textContent()) ?? '').trim() : ''
}

async function writeSections(): Promise<void> {
  await page.fill('[name="answers.title"]', title)
  await page.selectOption('[name="answers.country"]', 'TJ')
  await page.fill('[name="answers.months"]', '14')
  await page.fill('[name="answers.requested"]', '180 000')
  await page.check('[name="answers.priority"][value=development]')
  await press('Save and go on')
  await writeTexts()
  await press('Save and go on')
  await writeTexts()
  await press('Save and go on')
  await writeTexts()
  await page.check('[name="answers.honour"]')
  await press('Save and go to the overview')
}

async function writeTexts(): Promise<void> {
  for (const field of await page.locator('main textarea').all())
    await field.fill('600 people who came back mend springs, and live from it.')
}
