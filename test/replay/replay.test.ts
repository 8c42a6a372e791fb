import { readdirSync, readFileSync } from 'node:fs'
import { Worker } from '@temporalio/worker'
import { describe, expect, inject, it } from 'vitest'
import { caseKinds } from '../../domain/shared/ids.ts'

const folder = new URL('./histories/', import.meta.url)
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'))

/**
 * Today's workflow code runs over every stored history. Before the first release they are made anew when a procedure
 * changes: `npm run rehearse -- examples/silk-routes-facility/scenario.json --histories test/replay/histories`, keeping
 * the few that are here. Afterwards they are only added to.
 */
describe('stored histories', () => {
  it('there is at least one of every kind of case', () => {
    expect(new Set(histories.map((name) => name.split('-')[0]))).toEqual(new Set(caseKinds))
  })

  for (const name of histories) {
    it(`${name} replays`, async () => {
      const history = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      const workflowBundle = { codePath: inject('workflowBundle') }
      await expect(Worker.runReplayHistory({ workflowBundle }, history)).resolves.toBeUndefined()
    })
  }

  it('a history that does not fit the code is found out', async () => {
    const history = JSON.parse(
      readFileSync(new URL(histories.find((name) => name.startsWith('proposal'))!, folder), 'utf8'),
    )
    for (const event of history.events) {
      const marker = event.markerRecordedEventAttributes
      if (marker) marker.markerName = 'core_patch'
    }
    await expect(
      Worker.runReplayHistory({ workflowBundle: { codePath: inject('workflowBundle') } }, history),
    ).rejects.toThrow()
  })
})
