import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { checkNames } from './check-names.ts'
import { type Scenario, scenarioSchema } from './scenario.ts'

/** The rule sets as people upload them: the calls' by the scenario's key, and the facility's for expertise. */
export type RuleTexts = { calls: ReadonlyMap<string, string>; facility: string | undefined }

/** Reads a scenario and its rule sets. Throws one error that says everything that is wrong with it, line by line. */
export function readScenario(file: string): { scenario: Scenario; ruleTexts: RuleTexts } {
  const text = readText(file, 'the scenario')
  const parsed = scenarioSchema.safeParse(parseJson(text, file))
  if (!parsed.success) throw new Error(`${file} is not a scenario:\n${z.prettifyError(parsed.error)}`)
  const problems = checkNames(parsed.data)
  if (problems.length > 0)
    throw new Error(`${file} names what it does not have:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  const { calls, facilityRules } = parsed.data
  const textOf = (named: RuleFile) => ruleText(named, resolve(dirname(file), named.file))
  const ruleTexts = {
    calls: new Map(calls.map((call) => [call.key, textOf(call)])),
    facility: facilityRules && textOf(facilityRules),
  }
  return { scenario: parsed.data, ruleTexts }
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

type RuleFile = { file: string; changes?: Record<string, unknown> | undefined }

/** A rule-set file as an officer would upload it, with the scenario's changes. */
function ruleText({ changes }: RuleFile, file: string): string {
  const text = readText(file, 'its rules')
  return changes ? JSON.stringify({ ...(parseJson(text, file) as object), ...changes }, null, 2) : text
}
