import { paths } from '../../../domain/shared/paths.ts'
import { aRankedStage, awardRules, type RankedStage } from '../../db/award/a-ranked-stage.ts'
import type { Reader } from '../../support/application.ts'
import { ownApplication } from '../../support/own-application.ts'

type People = { officer: Reader; approver: Reader; applicant: Reader }

/** A ranked stage in the browsers of those whom it concerns. */
export function rankedStages() {
  const { test, application } = ownApplication()
  const peopleOf = async (stage: RankedStage): Promise<People> => ({
    officer: await application.signedIn(stage.officer.personId),
    approver: await application.signedIn(stage.approver.personId),
    applicant: await application.signedIn(stage.applicants[0]!),
  })
  const aStage = async () => {
    const stage = await aRankedStage(test.db, { rules: awardRules() })
    return { stage, ...(await peopleOf(stage)), ranking: paths.ranking(stage.callId, stage.stage) }
  }

  return { test, application, peopleOf, aStage }
}

/** Where a decision was drafted: its id. */
export const decisionIn = (location: string | null): string => /\/decisions\/([0-9a-f-]{36})/.exec(location ?? '')![1]!
export const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
