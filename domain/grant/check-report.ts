import type { Problem } from '../shared/errors.ts'

/** What a report lacks to be sent in; saved it may be as it is. */
export function checkReport({
  narrative,
  spentMinor,
}: {
  narrative: string | null
  spentMinor: bigint | null
}): Problem[] {
  const problems: Problem[] = []
  if (!narrative) problems.push({ field: 'narrative', message: 'problem.report-narrative' })
  if (spentMinor === null) problems.push({ field: 'spent', message: 'problem.report-spent' })
  return problems
}

type Judgement = { acceptedMinor: bigint; spentMinor: bigint; reason: string | null }

/** Costs are accepted up to what was reported; accepting less needs a reason, which the grantee reads. */
export function checkAcceptance({ acceptedMinor, spentMinor, reason }: Judgement): Problem[] {
  if (acceptedMinor > spentMinor) return [{ field: 'accepted', message: 'problem.accepted-too-much' }]
  return acceptedMinor < spentMinor && !reason ? [{ field: 'reason', message: 'problem.accepted-less' }] : []
}
