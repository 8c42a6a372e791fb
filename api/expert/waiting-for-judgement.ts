import { countToJudge } from '../../db/expert/expert-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'

/** For whoever validates experts: those who are new, and those who have changed what was validated; each leads to the list. */
export async function waitingForJudgement({ db, may }: Asked) {
  if (!may('expert.judge')) return []
  return (await countToJudge(db)).map(({ status, count }) => ({
    text: { key: `expert.list.waiting.${status}`, values: { count: Number(count) } },
    href: `${paths.experts()}?status=${status}`,
  }))
}
