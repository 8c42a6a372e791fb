import { paths } from '../../domain/shared/paths.ts'
import type { Answer, Reader } from '../support/application.ts'
import { ownApplication } from '../support/own-application.ts'
import { aCompleteDraft, anApplicant } from '../support/records.ts'

/** People at their browsers who get something wrong. */
export function badInput() {
  const { test, application } = ownApplication()
  async function aDraft() {
    const applicant = await anApplicant(test.db)
    const draft = await aCompleteDraft(test.db, applicant)
    return { ...applicant, ...draft, reader: await application.signedIn(applicant.personId) }
  }

  const storedNeeds = async (reader: Reader, proposalId: string): Promise<string> =>
    (await reader.view(paths.draft(proposalId, 'relevance'))).json.form.values['answers.needs']

  const submissions = (proposalId: string) =>
    test.db.selectFrom('submission').select('id').where('proposal_id', '=', proposalId).execute()

  return { test, application, aDraft, storedNeeds, submissions }
}

/** What was refused, as a program reads it: status, fields and sentences. */
export const told = ({ status, json }: Answer) => ({
  status,
  problems: json.problems.map(({ field, message }: { field: string; message: string }) => `${field}: ${message}`),
})
