import { paths } from '../../../domain/shared/paths.ts'
import type { Answer, Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'
import { type Applicant, aCompleteDraft, anApplicant } from '../../support/records.ts'

export const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** Applicants at their browsers. */
export function applicants() {
  const { test, application } = ownApplication()
  async function writer(): Promise<Applicant & { reader: Reader }> {
    const applicant = await anApplicant(test.db)
    return { ...applicant, reader: await application.signedIn(applicant.personId) }
  }

  async function aDraft() {
    const applicant = await writer()
    return { ...applicant, ...(await aCompleteDraft(test.db, applicant)) }
  }

  return { test, application, writer, aDraft }
}

export async function upload(
  reader: Reader,
  proposalId: string,
  content: string,
  slot = 'declaration',
): Promise<Answer> {
  const token = /name="_csrf" value="([^"]*)"/.exec((await reader.page(paths.draft(proposalId))).text)![1]!
  const body = new FormData()
  body.set('_csrf', token)
  body.set('slot', slot)
  body.set('file', new File([content], 'declaration.pdf', { type: 'application/pdf' }))
  return reader.send('POST', paths.documents(proposalId), { headers: { accept: 'text/html' }, body })
}

export const proposalIn = (location: string | null): string => /\/proposals\/([0-9a-f-]{36})/.exec(location ?? '')![1]!
