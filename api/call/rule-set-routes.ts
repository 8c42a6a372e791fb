import { Readable } from 'node:stream'
import { z } from 'zod'
import { readCall } from '../../db/call/call-queries.ts'
import { draftCall, redraftCall } from '../../db/call/draft-call.ts'
import { readRuleSet } from '../../domain/call/check-rule-set.ts'
import { type RuleSet, ruleSetSchema } from '../../domain/call/rule-set.ts'
import { invalidInput } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { version } from '../fields.ts'
import { file, page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { formView, rulesView } from './rules-view.ts'

const mostBytes = 1_000_000
const files = { most: 1, mostBytes }
/** The text of a rule-set file, pasted; or, in JSON, the rule set itself. An uploaded file comes before both. */
const ruleSetBody = z.object({ ruleSet: z.union([z.string(), z.looseObject({})]).optional() })
const redraft = ruleSetBody.extend({ version })

export const ruleSetRoutes = (routes: Routes): void => {
  routes.get(paths.newCall(), 'call.draft', showNew)
  routes.post(paths.calls(), 'call.draft', create, { body: ruleSetBody, form: showNew, files })
  routes.get(paths.callDraft(':id'), 'call.draft', showDraft)
  routes.post(paths.callDraft(':id'), 'call.draft', replace, { body: redraft, form: showDraft, files })
  routes.get(paths.callRules(':id'), 'call.read', async (request) => page('call/rules', await rulesView(request)))
  routes.get(paths.callRuleFile(':id'), 'call.read', sendRules)
  routes.get(paths.callForm(':id', ':stage'), 'call.read', async (request) =>
    page('call/form', await formView(request)),
  )
}

async function showNew(request: Asked): Promise<Reply> {
  return page('call/new', { ...(await ruleSetForm(request, '')), action: paths.calls(), version: null, call: null })
}

async function create(request: Asked): Promise<Reply> {
  const ruleSet = await submittedRules(request)
  const { callId } = await request.command((trx) => draftCall(trx, request.actor(), { ruleSet }))
  return seeOther(paths.call(callId), 'call.notice.drafted')
}

async function showDraft(request: Asked): Promise<Reply> {
  const { id, title, version, rule_set } = await readCall(request.db, request.standing.id)
  const form = await ruleSetForm(request, asFile(rule_set))
  return page('call/new', { ...form, action: paths.callDraft(id), version, call: { href: paths.call(id), title } })
}

async function replace(request: Asked): Promise<Reply> {
  const { version } = request.parse(redraft)
  const ruleSet = await submittedRules(request)
  const callId = request.standing.id
  await request.command((trx) => redraftCall(trx, request.actor(), { callId, ruleSet, version }))
  return seeOther(paths.call(callId), 'call.notice.redrafted')
}

async function sendRules(request: Asked): Promise<Reply> {
  const call = await readCall(request.db, request.standing.id)
  const name = `${call.rule_set.referencePrefix.toLowerCase()}-call.json`
  return file({ stream: Readable.from([asFile(call.rule_set)]), name, mediaType: 'application/json' })
}

async function submittedRules(request: Asked): Promise<RuleSet> {
  const { rules, problems } = readRuleSet(await submittedText(request), await request.now())
  if (problems) throw invalidInput(problems)
  return rules
}

async function submittedText(request: Asked): Promise<string> {
  const [uploaded] = request.files
  if (uploaded && uploaded.sizeBytes > 0) return uploaded.text()
  const { ruleSet = '' } = request.parse(ruleSetBody)
  return typeof ruleSet === 'string' ? ruleSet : JSON.stringify(ruleSet, null, 2)
}

/** The form again, with the text that was read and every problem beside its place in it. */
async function ruleSetForm(request: Asked, stored: string) {
  const text = request.refusal ? await submittedText(request) : stored
  const findings = request.problems.map(({ field, message, values }) => ({
    place: field || null,
    text: { key: message, values: values ?? {} },
  }))
  const problems =
    findings.length > 0
      ? [{ field: 'ruleSet', key: 'call.new.found', values: { count: findings.length }, label: null }]
      : []
  return { form: { values: { ruleSet: text }, problems }, findings }
}

/** In the order of the schema: the record keeps a rule set, but not the order of its keys. */
const asFile = (rules: RuleSet): string => `${JSON.stringify(ruleSetSchema.parse(rules), null, 2)}\n`
