import { callStatus } from '../../domain/call/call-status.ts'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb, statusesWhere } from '../../domain/case/status-table.ts'
import { invalidTransition, staleVersion } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { lockPerson } from '../identity/grant-role.ts'
import { post } from '../transaction.ts'

type PersonActor = Actor & { kind: 'person' }

/**
 * Takes a checked rule set in as the draft of a call; a second person publishes it. The same file again, while its draft
 * stands as it was taken in, is the same draft: a second click makes no second call.
 */
export async function draftCall(
  trx: Trx,
  actor: PersonActor,
  { ruleSet }: { ruleSet: RuleSet },
): Promise<{ callId: string }> {
  await lockPerson(trx, actor.personId)
  const drafted = await findDraft(trx, actor, ruleSet)
  if (drafted) return { callId: drafted }
  const { id } = await trx
    .insertInto('case_file')
    .values({ kind: 'call', title: ruleSet.title, status: 'draft' })
    .returning('id')
    .executeTakeFirstOrThrow()
  post(trx, trx.insertInto('call').values({ case_id: id, drafted_by: actor.personId, ...columnsOf(ruleSet) }))
  record(trx, await lockCase(trx, id), { type: 'call.drafted', actor })
  return { callId: id }
}

async function findDraft(trx: Trx, actor: PersonActor, ruleSet: RuleSet): Promise<string | undefined> {
  const found = await trx
    .selectFrom('call as c')
    .innerJoin('case_file as f', 'f.id', 'c.case_id')
    .select('f.id')
    .where('c.drafted_by', '=', actor.personId)
    .where('c.rule_set', '=', json(ruleSet) as never)
    .where('f.status', 'in', drafts)
    .where('f.version', '=', 1)
    .executeTakeFirst()
  return found?.id
}

const drafts = statusesWhere(callStatus, (row) => row.verbs.publish !== undefined)

/** Replaces the rule set of a draft; whoever read the version before cannot publish this one unread. */
export async function redraftCall(
  trx: Trx,
  actor: PersonActor,
  { callId, ruleSet, version }: { callId: string; ruleSet: RuleSet; version: number },
): Promise<void> {
  const file = await lockCase(trx, callId, 'call')
  if (!hasVerb(callStatus, file.status, 'publish')) throw invalidTransition('problem.call-is-frozen')
  if (file.version !== version) throw staleVersion('problem.call-was-redrafted')
  file.version += 1
  file.title = ruleSet.title
  post(
    trx,
    trx
      .updateTable('call')
      .set({ drafted_by: actor.personId, ...columnsOf(ruleSet) })
      .where('case_id', '=', callId),
  )
  record(trx, file, { type: 'call.redrafted', actor })
}

const columnsOf = (ruleSet: RuleSet) => ({
  rule_set: json(ruleSet),
  reference_prefix: ruleSet.referencePrefix,
  zone: ruleSet.zone,
  currency: ruleSet.currency,
})
