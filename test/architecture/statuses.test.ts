import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accountStatus } from '../../domain/account/account-status.ts'
import { workflowTypes } from '../../domain/case/signals.ts'
import type { StatusTable } from '../../domain/case/status-table.ts'
import { statusTables } from '../../domain/case/status-tables.ts'
import { eventTypes } from '../../domain/events.ts'
import { expertStatus } from '../../domain/expert/expert-status.ts'
import { paymentStatus, reportStatus } from '../../domain/grant/grant-status.ts'
import { messagePlan } from '../../domain/message-plan.ts'
import { caseKinds } from '../../domain/shared/ids.ts'
import { taskKinds } from '../../domain/task/task-kinds.ts'
import * as workflows from '../../workflows/index.ts'
import { sourceFiles } from './source-files.ts'

const tables: Record<string, StatusTable> = {
  ...statusTables,
  report: reportStatus,
  payment: paymentStatus,
  expert: expertStatus,
  account: accountStatus,
}

describe('the status tables', () => {
  for (const [noun, table] of Object.entries(tables)) {
    it(`${noun}: every verb leads to a status that exists`, () => {
      const targets = Object.values(table).flatMap((row) => Object.values(row.verbs).flat())
      expect(targets.filter((target) => !(target in table))).toEqual([])
    })

    it(`${noun}: an open status has a way out, and every status but the first a way in`, () => {
      const stuck = Object.entries(table)
        .filter(([, row]) => row.open && Object.keys(row.verbs).length === 0)
        .map(([status]) => status)
      expect(stuck).toEqual([])
      const [first, ...others] = Object.keys(table)
      const reached = new Set(Object.values(table).flatMap((row) => Object.values(row.verbs).flat()))
      expect(others.filter((status) => status !== first && !reached.has(status))).toEqual([])
    })
  }

  it('cases of every kind have a table and a workflow', () => {
    expect(Object.keys(statusTables).sort()).toEqual([...caseKinds].sort())
    for (const kind of caseKinds) expect(Object.keys(workflows)).toContain(workflowTypes[kind])
  })
})

describe('names', () => {
  it('every event that messages are planned for exists', () => {
    expect(Object.keys(messagePlan).filter((type) => !(eventTypes as readonly string[]).includes(type))).toEqual([])
  })

  it('every kind of task has a label', () => {
    const labels = JSON.parse(readFileSync('templates/locales/en/task.json', 'utf8'))
    expect(Object.keys(taskKinds).filter((kind) => labels.kind?.[kind] === undefined)).toEqual([])
  })

  it('no source file is longer than 250 lines', () => {
    const folders = ['domain', 'workflows', 'activities', 'db', 'api', 'templates', 'relay', 'rehearsal', 'bin']
    const long = folders
      .flatMap((folder) => sourceFiles(folder))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 250)
    expect(long).toEqual([])
  })
})

describe('task kinds', () => {
  it('every kind is asked only in statuses that its case has', () => {
    const unknown = Object.entries(taskKinds).flatMap(([kind, row]) =>
      row.in === 'any'
        ? []
        : row.in.filter((status) => !(status in tables[row.on]!)).map((status) => `${kind} in ${status}`),
    )
    expect(unknown).toEqual([])
  })
})
