import { listAccountsToVerify } from '../../db/expert/accounts-to-verify.ts'
import { paths } from '../../domain/shared/paths.ts'
import { accountTag } from '../account/account-words.ts'
import type { Asked } from '../asked.ts'

/** For whoever verifies accounts of experts: an account is no case, so no workflow can ask for it. */
export async function accountsToVerify({ db, visitor, may }: Asked) {
  if (!visitor.person || !may('expert-account.verify')) return []
  const accounts = await listAccountsToVerify(db, visitor.person.id, { most: 20 })
  return accounts.map(({ personId, name, givenAt, feeWaits }) => ({
    href: paths.expert(personId),
    title: name,
    detail: { key: 'expert.account.given', values: { on: { date: givenAt }, wanted: feeWaits ? 'yes' : 'no' } },
    tag: accountTag('entered'),
  }))
}
