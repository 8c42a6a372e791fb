import { type ExpertAccountVersion, expertAccountVersions } from '../../db/expert/expert-account.ts'
import type { Expert, ExpertAccount } from '../../db/expert/expert-queries.ts'
import { namesOf } from '../../db/grant/grant-queries.ts'
import { isToBeJudged } from '../../domain/account/to-be-judged.ts'
import { accountRow, accountTag } from '../account/account-words.ts'
import type { Asked } from '../asked.ts'

/** Where an expert's fees go: the account with how far it has come, those before it, and the form of whoever verifies it. */
export async function accountView(request: Asked, expert: Expert) {
  if (!expert.account) return { account: null, accountJudged: null, accountsBefore: [], verify: null }
  const [newest, ...before] = await expertAccountVersions(request.db, expert.personId)
  const names = await namesOf(request.db, [newest!.judged_by])
  const isOwn = request.standing.relation === 'own'
  const isToVerify = isToBeJudged(newest!) && request.may('expert-account.verify')
  return {
    account: accountOf(expert.account),
    accountJudged: newest!.judged_at ? judgementOf(newest!, { by: names.get(newest!.judged_by!) ?? '', isOwn }) : null,
    accountsBefore: before.map((one) => accountOf(one)),
    verify: isToVerify && !isOwn ? { version: newest!.version } : null,
  }
}

/** How they were verified is not told to experts: somebody else may have come into their profile. Why not, they read. */
const judgementOf = (
  { status, judged_at, means, note }: ExpertAccountVersion,
  { by, isOwn }: { by: string; isOwn: boolean },
) => ({
  by,
  at: judged_at,
  how: { key: `expert.account.how.${means ?? status}` },
  note: isOwn && status !== 'refused' ? null : note,
})

export function accountOf({ version, status, ...account }: ExpertAccount) {
  const { kind, text } = accountTag(status)
  return [
    ...(['holder', 'iban', 'bic'] as const).map((field) => accountRow(account, field)),
    { label: { key: 'expert.fact.accountVersion' }, value: [{ number: version }, { text, tag: kind }] },
  ]
}
