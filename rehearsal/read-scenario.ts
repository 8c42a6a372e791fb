import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { type Scenario, type ScenarioCall, scenarioSchema } from './scenario.ts'

/** Reads a scenario and its call file. Throws one error that says everything that is wrong with it, line by line. */
export function readScenario(file: string): { scenario: Scenario; callTexts: Map<string, string> } {
  const text = readText(file, 'the scenario')
  const parsed = scenarioSchema.safeParse(parseJson(text, file))
  if (!parsed.success) throw new Error(`${file} is not a scenario:\n${z.prettifyError(parsed.error)}`)
  const problems = checkNames(parsed.data)
  if (problems.length > 0)
    throw new Error(`${file} names what it does not have:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  const callTexts = new Map(
    parsed.data.calls.map((call) => [call.key, callText(call, resolve(dirname(file), call.file))]),
  )
  return { scenario: parsed.data, callTexts }
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`Cannot read ${what} ${file}: give the path of a file that exists.`)
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`)
  }
}

/** The call's file as an officer would upload it, with the scenario's changes. */
function callText({ changes }: ScenarioCall, file: string): string {
  const text = readText(file, 'its call')
  return changes ? JSON.stringify({ ...(parseJson(text, file) as object), ...changes }, null, 2) : text
}

/** Every key that is used must be defined once. */
function checkNames(scenario: Scenario): string[] {
  const people = new Set([scenario.administrator.key, ...scenario.people.map((person) => person.key)])
  const organisations = new Set(scenario.organisations.map((organisation) => organisation.key))
  const proposals = new Set(scenario.proposals.map((proposal) => proposal.key))
  const calls = new Set(scenario.calls.map((call) => call.key))
  const problems: string[] = []
  const need = (known: Set<string>, name: string | undefined, where: string) => {
    if (name !== undefined && !known.has(name)) problems.push(`${where}: nobody and nothing is called ${name}`)
  }
  for (const { key, contact, byLetterThrough } of scenario.organisations) {
    need(people, contact, `organisation ${key}, contact`)
    need(people, byLetterThrough, `organisation ${key}, byLetterThrough`)
  }
  for (const { key, organisation, call } of scenario.proposals) {
    need(organisations, organisation, `proposal ${key}`)
    need(calls, call, `proposal ${key}`)
  }
  for (const [index, habit] of scenario.habits.entries()) {
    need(people, habit.by, `habit ${index + 1} (${habit.task})`)
    for (const name of [habit.proposal ?? []].flat()) need(proposals, name, `habit ${index + 1} (${habit.task})`)
  }
  for (const [index, act] of scenario.acts.entries()) {
    need(people, act.by, `act ${index + 1} (${act.does})`)
    need(proposals, act.proposal, `act ${index + 1} (${act.does})`)
  }
  if (!scenario.expect) return problems
  for (const name of Object.keys(scenario.expect.calls)) need(calls, name, 'expect')
  for (const name of Object.keys(scenario.expect.proposals)) need(proposals, name, 'expect')
  for (const name of proposals)
    if (!(name in scenario.expect.proposals)) problems.push(`expect: nothing is expected of proposal ${name}`)
  return problems
}
