import { Readable } from 'node:stream'
import { z } from 'zod'
import { adoptFacilityRules } from '../../db/programme/adopt-facility-rules.ts'
import { facilityRulesOf } from '../../db/programme/facility-rules-versions.ts'
import { proposeFacilityRules } from '../../db/programme/propose-facility-rules.ts'
import { type FacilityRules, facilityRulesSchema } from '../../domain/programme/facility-rules.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { file, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { rulesInForceView, rulesVersionView, versionOf } from './facility-rules-view.ts'

/** The text of a file with rules, pasted; or, in JSON, the rules themselves. An uploaded file comes before both. */
const rulesBody = z.object({ rules: z.union([z.string(), z.looseObject({})]).optional() })
const adoption = z.object({})

export const facilityRulesRoutes = (routes: Routes): void => {
  routes.get(paths.facilityRules(), 'facility-rules.read', showInForce)
  routes.get(paths.newFacilityRules(), 'facility-rules.propose', showNew)
  routes.post(paths.facilityRules(), 'facility-rules.propose', propose, {
    body: rulesBody,
    form: showNew,
    files: { most: 1, mostBytes: 1_000_000 },
  })
  routes.get(paths.facilityRulesVersion(':version'), 'facility-rules.read', showVersion)
  routes.get(paths.facilityRulesFile(':version'), 'facility-rules.read', sendRules)
  routes.post(paths.facilityRulesAdoption(':version'), 'facility-rules.adopt', adopt, {
    body: adoption,
    form: showVersion,
  })
}

async function showInForce(request: Asked): Promise<Reply> {
  return page('programme/rules', await rulesInForceView(request))
}

async function showVersion(request: Asked): Promise<Reply> {
  return page('programme/rules', await rulesVersionView(request))
}

async function showNew(request: Asked): Promise<Reply> {
  return page('programme/new', await rulesForm(request))
}

async function propose(request: Asked): Promise<Reply> {
  const rules = await submittedText(request)
  const { version } = await request.command((trx) => proposeFacilityRules(trx, request.actor(), { rules }))
  return seeOther(paths.facilityRulesVersion(version), 'programme.notice.proposed')
}

async function adopt(request: Asked): Promise<Reply> {
  const { version } = await versionOf(request)
  await request.command((trx) => adoptFacilityRules(trx, request.actor(), { version }))
  return seeOther(paths.facilityRulesVersion(version), 'programme.notice.adopted')
}

async function sendRules(request: Asked): Promise<Reply> {
  const { version } = await versionOf(request)
  const { rules } = await facilityRulesOf(request.db, version)
  const name = `facility-rules-${version}.json`
  return file({ stream: Readable.from([asFile(rules)]), name, mediaType: 'application/json' })
}

async function submittedText(request: Asked): Promise<string> {
  const [uploaded] = request.files
  if (uploaded && uploaded.sizeBytes > 0) return uploaded.text()
  const { rules = '' } = request.parse(rulesBody)
  return typeof rules === 'string' ? rules : JSON.stringify(rules, null, 2)
}

/** The form again, with the text that was read and every problem beside its place in it. */
async function rulesForm(request: Asked) {
  const text = request.refusal ? await submittedText(request) : ''
  const findings = request.problems.map(({ field, message, values }) => ({
    place: field || null,
    text: { key: message, values: values ?? {} },
  }))
  const found = { field: 'rules', key: 'call.new.found', values: { count: findings.length }, label: null }
  return { form: { values: { rules: text }, problems: findings.length > 0 ? [found] : [] }, findings }
}

/** In the order of the schema: the record keeps rules, but not the order of their keys. */
const asFile = (rules: FacilityRules): string => `${JSON.stringify(facilityRulesSchema.parse(rules), null, 2)}\n`
