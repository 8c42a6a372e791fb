import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import { scenarioSchema } from '../../rehearsal/scenario.ts'

const published = JSON.parse(readFileSync('docs/scenario.schema.json', 'utf8'))
const examples = ['scenario', 'first-run'].map((name) => `examples/silk-routes-facility/${name}.json`)

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

  it('says where a file is not JSON, and which file is missing', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'scenario-')), 'scenario.json')
    expect(() => readScenario(file)).toThrow(`Cannot read the scenario ${file}`)
    writeFileSync(file, '{ "title": }')
    expect(() => readScenario(file)).toThrow(`${file} is not JSON`)
  })
})
