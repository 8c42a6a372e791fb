import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkNames } from '../../rehearsal/check-names.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import { scenarioSchema } from '../../rehearsal/scenario.ts'

const published = JSON.parse(readFileSync('docs/scenario.schema.json', 'utf8'))
const examples = ['scenario', 'first-run', 'first-letters'].map((name) => `examples/silk-routes-facility/${name}.json`)

describe('the scenario format', () => {
  it('is described by the schema that is published beside its documentation', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(scenarioSchema, { io: 'input' }))))
  })

  for (const example of examples) {
    it(`fits ${example}`, () => {
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published)
      expect(validate(JSON.parse(readFileSync(example, 'utf8'))) || validate.errors).toBe(true)
      expect(readScenario(example).ruleTexts.calls.size).toBeGreaterThan(0)
    })
  }

  it('names everybody who is not there', () => {
    const scenario = JSON.parse(readFileSync(examples[0]!, 'utf8'))
    scenario.habits[0].by = 'nobody'
    scenario.proposals[0].organisation = 'nowhere'
    const file = join(mkdtempSync(join(tmpdir(), 'scenario-')), 'scenario.json')
    writeFileSync(file, JSON.stringify(scenario))
    expect(() => readScenario(file)).toThrow(
      /nobody and nothing is called nowhere[\s\S]*nobody and nothing is called nobody/,
    )
  })

  it('names what is missing of requests: who asks, who judges an expert, what is expected, and the rules', () => {
    const scenario = JSON.parse(readFileSync(examples[0]!, 'utf8'))
    delete scenario.facilityRules
    scenario.requests[0].organisation = 'no-ministry'
    scenario.experts[0].judgedBy = 'no-officer'
    scenario.habits.find((habit: { task: string }) => habit.task === 'endorse').request = 'no-request'
    delete scenario.expect.requests[scenario.requests[1].key]
    const problems = checkNames(scenarioSchema.parse(scenario))
    expect(problems.map((problem) => problem.replace(/^habit \d+/, 'habit'))).toEqual([
      'request emigration-policy: nobody and nothing is called no-ministry',
      'expert beatriz: nobody and nothing is called no-officer',
      'facilityRules: requests need the facility’s rules',
      'habit (endorse): nobody and nothing is called no-request',
      'expect: nothing is expected of request academy-plan',
    ])
  })

  it('needs no call: a facility may rehearse its expertise alone', () => {
    const {
      calls: _calls,
      proposals: _proposals,
      answers: _answers,
      ...scenario
    } = JSON.parse(readFileSync(examples[0]!, 'utf8'))
    const parsed = scenarioSchema.parse({ ...scenario, expect: { requests: scenario.expect.requests } })
    expect([parsed.calls, parsed.proposals, Object.keys(parsed.expect!.requests).length]).toEqual([[], [], 20])
  })

  it('says where a file is not JSON, and which file is missing', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'scenario-')), 'scenario.json')
    expect(() => readScenario(file)).toThrow(`Cannot read the scenario ${file}`)
    writeFileSync(file, '{ "title": }')
    expect(() => readScenario(file)).toThrow(`${file} is not JSON`)
  })
})
