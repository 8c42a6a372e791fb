import { paths } from '../domain/shared/paths.ts'
import type { Stage } from './stage.ts'

/** An officer drafts a call from its file, and whoever holds the role of approver publishes it today, or discards it. */
export async function publishCall(stage: Stage, key: string, text: string): Promise<void> {
  const officer = await stage.person(withRole(stage, 'officer'))
  const approver = await stage.person(withRole(stage, 'approver'))
  const { location } = await officer.post(paths.calls(), { ruleSet: text })
  const id = idIn(location)
  const reason = stage.scenario.calls.find((call) => call.key === key)?.discardedBecause
  if (reason) await approver.post(paths.callDiscard(id), { reason })
  else await approver.post(paths.publication(id), { version: await stage.watch.caseVersion(id) })
  stage.calls.set(key, { id, publishedOn: (await stage.watch.now()).toISOString().slice(0, 10) })
}

function withRole({ scenario }: Stage, role: string): string {
  const person = scenario.people.find(({ roles = [] }) => roles.some((held) => held === role))
  if (!person) throw new Error(`The scenario needs somebody with the role ${role}.`)
  return person.key
}

/** The id in the address that a deed led to. */
export function idIn(location: string | null): string {
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(location ?? '')?.[0]
  if (!id) throw new Error(`No id in the address ${location}`)
  return id
}
