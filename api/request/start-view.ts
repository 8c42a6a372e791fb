import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { letterInstitutions, ownInstitutions } from '../../db/request/start-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'

/** For which institutions the reader may begin a request: their own, or as an officer those that work by letter. */
export async function mayBegin({ db, visitor, may, isOnBehalf }: Asked): Promise<{ value: string; label: string }[]> {
  const inForce = await rulesInForce(db)
  if (!inForce || !may('request.start')) return []
  if (isOnBehalf('request.start')) return letterInstitutions(db, inForce.rules)
  return ownInstitutions(db, visitor, inForce.rules)
}

/** Beginning a request: for which of one's institutions; an officer for one that works by letter. */
export async function startView(request: Asked) {
  const inForce = await rulesInForce(request.db)
  const institutions = await mayBegin(request)
  return {
    rules: inForce
      ? { title: inForce.rules.title, summary: inForce.rules.summary, mostDays: inForce.rules.days.mostPerRequest }
      : null,
    institutions,
    isOnBehalf: request.isOnBehalf('request.start'),
    registerHref: paths.register(),
    newLetterHref: paths.newLetterApplicant(),
    form: request.form({ organisationId: institutions.length === 1 ? institutions[0]!.value : '' }),
  }
}
