import { type FrameFacts, frameFacts } from '../db/identity/frame-queries.ts'
import { may } from '../domain/identity/policy.ts'
import type { PageContext } from '../templates/render.ts'
import { type Exchange, takeNotices } from './exchange.ts'
import { csrfTokenOf } from './middleware/same-origin.ts'
import { capacityOf, navigationFor } from './navigation.ts'

/** Asks for a page's frame at once, beside what the page itself asks. */
export function askForFrame(exchange: Exchange): Promise<FrameFacts> {
  const facts = frameFacts(exchange.facilities.db, exchange.present.visitor)
  exchange.frame = facts
  facts.catch(() => {
    if (exchange.frame === facts) exchange.frame = null // told to whoever draws the page; an error page asks anew
  })
  return facts
}

/** What stands around every page: whose it is, where they can go, what the clock says. */
export async function pageFrame(exchange: Exchange): Promise<PageContext> {
  const { facilities, present, kept, req } = exchange
  const { renderer, isEmbedded } = facilities
  const { visitor, csrfSecret } = present
  const path = req.originalUrl
  const notices = takeNotices(exchange)
  const { name, zone, isRehearsal, now, ...facts } = await (exchange.frame ?? askForFrame(exchange))
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
