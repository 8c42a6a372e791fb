import { paths } from '../../domain/shared/paths.ts'
import { addDays } from '../../domain/shared/working-days.ts'
import type { BrowserPerson } from '../browser-person.ts'
import type { Stage } from '../stage.ts'
import type { TaskDeed, Words } from './task-deed.ts'

/**
 * An officer nominates whom the answer names, one after the other as the roster is asked again, leaves that to an act of
 * later, or ends the search.
 */
export async function nominateOrGiveUp(stage: Stage, { task, answer, person }: TaskDeed): Promise<void> {
  const words = answer.nominations?.[countOf(stage, task.caseId)]
  if (!words) throw new Error('The answer names nobody more to nominate: add to its `nominations`.')
  stage.once.add(`nomination ${task.caseId} ${countOf(stage, task.caseId)}`)
  if (words.later) return
  if (words.giveUp) await person.post(paths.requestEnd(task.caseId), { reason: words.giveUp })
  else await nominate(stage, task.caseId, { words, person })
}

const countOf = ({ once }: Stage, requestId: string): number =>
  [...once].filter((what) => what.startsWith(`nomination ${requestId} `)).length

type Nominating = { words: Words; person: BrowserPerson }

/** What the words leave out is as the request has it: where, how, and for all of its days, two weeks from now. */
export async function nominate(stage: Stage, requestId: string, { words, person }: Nominating): Promise<void> {
  const expertId = stage.personIds.get(words.expert ?? '')
  if (!expertId) throw new Error(`Nobody to nominate: the answer names ${words.expert}`)
  const request = await stage.watch.request(requestId)
  const days = Number(words.days ?? request.approved_days)
  const today = (await stage.watch.now()).toISOString().slice(0, 10)
  const startsOn = addDays(today, Number(words.startsAfterDays ?? 14))
  await person.post(paths.nomination(requestId), {
    expertId,
    days: String(days),
    startsOn,
    endsOn: addDays(startsOn, Number(words.lastsDays ?? days) - 1),
    modality: words.modality ?? request.modality,
    place: words.place ?? request.place,
    country: words.country ?? request.country,
    reason: words.reason ?? '',
    despite: words.despite ?? '',
  })
}
