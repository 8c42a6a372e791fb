import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '../../domain/shared/paths.ts'
import { type Application, startApplication } from '../support/application.ts'
import { openBrowser } from '../support/browser.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { aCompleteDraft, anApplicant } from '../support/records.ts'

const address = 'zulfiya@chashma.example'
const needs =
  'Four hundred families carry water from the river, two hours a day, and most of those who carry are girls.'
let test: TestDatabase
let application: Application
let browser: Browser
let page: Page
let draft: string

beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
  const applicant = await anApplicant(test.db)
  await test.db.insertInto('email_address').values({ person_id: applicant.personId, address }).execute()
  const { proposalId } = await aCompleteDraft(test.db, applicant)
  draft = paths.draft(proposalId, 'relevance')
  browser = await openBrowser()
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    baseURL: application.url,
  })
  page = await context.newPage()
})
afterAll(async () => {
  await browser?.close()
  await application?.stop()
  await test?.stop()
})

it('loses nothing of what was typed while the session ended, on a telephone without JavaScript', async () => {
  await page.goto(draft)
  await signIn()
  await page.fill('[name="answers.needs"]', needs)
  // As browsers do when the cookie has run out.
  await page.context().clearCookies()
  await press('Save')
  expect(await words()).toContain('What you typed is kept')
  expect(await words()).not.toContain(needs)

  await signIn()
  expect(await page.locator('main h1').textContent()).toBe('What you had typed')
  expect(await words()).toContain(needs)
  await press('Go on with it')
  expect(await words()).toContain('This is what you typed before you were signed out.')
  expect(await page.inputValue('[name="answers.needs"]')).toBe(needs)

  await press('Save')
  await page.goto(draft)
  expect(await page.inputValue('[name="answers.needs"]')).toBe(needs)
  await page.goto(paths.keptForms())
  expect(await words()).toContain('Nothing is waiting here.')
})

const words = async (): Promise<string> => (await page.locator('main').textContent()) ?? ''

const press = (name: string): Promise<void> => page.locator('main').getByRole('button', { name, exact: true }).click()

async function signIn(): Promise<void> {
  const before = application.codes.length
  await page.fill('[name=email]', address)
  await page.locator('main form button').first().click()
  await expect.poll(() => application.codes.length).toBe(before + 1)
  await page.fill('[name=code]', application.codes.at(-1)!.code)
  await page.locator('main form button').first().click()
}
