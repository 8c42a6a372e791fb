import { resolveDeadlines } from '../../domain/call/calendar.ts'
import { checkRuleSet } from '../../domain/call/check-rule-set.ts'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { forbidden, invalidInput, invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { createEnvelope } from '../budget/create-envelope.ts'
import { type CaseFile, lockCase, transition } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { rulesOfCall } from './call-rules.ts'
import { stageColumns } from './stage-rows.ts'

type PersonActor = Actor & { kind: 'person' }

/**
 * Publishes a draft: its rule set is frozen, its dates become instants, its envelope is opened. By another person than
 * any who wrote it, and only the version that they read.
 */
export async function publishCall(
  trx: Trx,
  actor: PersonActor,
  { callId, version }: { callId: string; version?: number },
): Promise<{ publishedAt: Date }> {
  const file = await lockCase(trx, callId, 'call')
  if (version !== undefined && file.version !== version) throw staleVersion('problem.call-was-redrafted')
  if (await hasWritten(trx, callId, actor.personId)) throw forbidden('problem.publisher-drafted')
  const { rules, ruleVersion } = await rulesOfCall(trx, callId)
  const publishedAt = await facilityNow(trx)
  const problems = checkRuleSet(rules, publishedAt)
  if (problems.length > 0) throw invalidInput(problems)
  if (await isPrefixTaken(trx, rules.referencePrefix)) throw invalidTransition('problem.prefix-taken')

  const answered = await answerIfOpen(trx, file, actor, { kind: 'publish', answer: 'published' })
  transition(trx, file, 'publish', 'published')
  freeze(trx, file, { rules, publishedAt, publishedBy: actor.personId })
  await createEnvelope(trx, callId, rules)
  record(trx, file, { type: 'call.published', actor, ruleVersion, ...answered })
  return { publishedAt }
}

/** Four eyes by person: nobody publishes what they had a hand in. */
async function hasWritten(trx: Trx, callId: string, personId: string): Promise<boolean> {
  const entry = await trx
    .selectFrom('audit_entry')
    .select('id')
    .where('case_id', '=', callId)
    .where('type', 'in', ['call.drafted', 'call.redrafted'])
    .where('actor_id', '=', personId)
    .executeTakeFirst()
  return entry !== undefined
}

async function isPrefixTaken(trx: Trx, prefix: string): Promise<boolean> {
  const other = await trx
    .selectFrom('call')
    .select('case_id')
    .where('reference_prefix', '=', prefix)
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  return other !== undefined
}

type Publication = { rules: RuleSet; publishedAt: Date; publishedBy: string }

function freeze(trx: Trx, file: CaseFile, { rules, publishedAt, publishedBy }: Publication): void {
  file.reference = rules.referencePrefix
  post(
    trx,
    trx
      .updateTable('call')
      .set({ published_by: publishedBy, published_at: publishedAt })
      .where('case_id', '=', file.id),
  )
  const stages = resolveDeadlines(rules, publishedAt)
  post(
    trx,
    trx
      .insertInto('call_stage')
      .values(stages.map((dates) => ({ call_id: file.id, stage: dates.stage, ...stageColumns(dates) }))),
  )
}
