import { frameFacts } from '../db/identity/frame-queries.ts'
import { may } from '../domain/identity/policy.ts'
import type { Visitor } from '../domain/identity/visitor.ts'
import type { Notice, PageContext } from '../templates/render.ts'
import type { Facilities } from './facilities.ts'
import { csrfTokenOf } from './middleware/same-origin.ts'
import { capacityOf, navigationFor } from './navigation.ts'

type Around = {
  visitor: Visitor
  csrfSecret: string
  path: string
  notices: readonly Notice[]
  kept: PageContext['kept']
}

/** What stands around every page: whose it is, where they can go, what the clock says. */
export async function pageFrame({ db, renderer, isEmbedded }: Facilities, around: Around): Promise<PageContext> {
  const { visitor, csrfSecret, path, notices, kept } = around
  const { name, zone, isRehearsal, now, ...facts } = await frameFacts(db, visitor)
  return {
    locale: visitor.locale,
    zone: visitor.person ? visitor.zone : zone,
    facility: { name, isEmbedded },
    person: visitor.person ? { name: visitor.person.name, role: capacityOf(visitor) } : null,
    nav: navigationFor(visitor, path, facts),
    clock: isRehearsal ? { now, zone, mayTravel: may(visitor, 'clock.travel', null) === 'yes' } : null,
    csrfToken: csrfTokenOf(csrfSecret),
    path,
    notices,
    unsaved: [],
    kept,
    locales: renderer.locales.filter((locale) => locale !== 'qps' || isRehearsal),
  }
}
