import { paths } from '../../domain/shared/paths.ts'
import { addDays } from '../../domain/shared/working-days.ts'
import { idIn } from '../publish-call.ts'
import type { ScenarioRequest } from '../scenario.ts'
import type { Stage } from '../stage.ts'
import { type Speaker, speakerOf } from './speaker.ts'

/** An institution begins a request and saves the whole of it. */
export async function startRequest(stage: Stage, request: ScenarioRequest): Promise<void> {
  const speaker = await speakerOf(stage, request.organisation)
  const { location } = await speaker.person.post(paths.requests(), {
    organisationId: stage.organisationIds.get(request.organisation),
    ...speaker.says,
  })
  const id = idIn(location)
  stage.requestIds.set(request.key, id)
  await saveRequest(stage, id, { ...contentOf(stage, request), ...speaker })
}

type Saving = Speaker & { content: object }

export async function saveRequest(stage: Stage, id: string, { content, person, says }: Saving): Promise<void> {
  const { version } = await stage.watch.request(id)
  await person.post(paths.requestDraft(id), { version, ...content, ...says })
}

/** The dates that are wanted, counted from the rehearsal's beginning. */
function contentOf({ beganOn }: Stage, { content: { fromDay, toDay, ...said } }: ScenarioRequest): { content: object } {
  return { content: { wishes: '', ...said, fromOn: addDays(beganOn, fromDay), toOn: addDays(beganOn, toDay) } }
}

export async function submitRequest(stage: Stage, request: ScenarioRequest): Promise<void> {
  const { person, says } = await speakerOf(stage, request.organisation)
  await submitById(stage, stage.requestIds.get(request.key)!, { person, says })
}

export async function submitById(stage: Stage, id: string, { person, says }: Speaker): Promise<void> {
  const { version } = await stage.watch.request(id)
  await person.post(paths.requestSubmission(id), { version, ...says })
}
