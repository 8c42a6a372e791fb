import { act } from '../engine/activities.ts'
import type { CallCase, Stage } from './call-case.ts'

const PAGE = 25

/** Open for submissions: drafts are reminded, and at the deadline plus the settling time what was submitted is opened. */
export async function published(call: CallCase, stage: Stage): Promise<void> {
  if (!call.isIn(stage.stage, 'published')) return
  for (const at of stage.draftReminders) await remindDrafts(call, stage, at)
  for (let at = stage.settledAt; call.isIn(stage.stage, 'published'); ) {
    if (await call.until('deadline', at)) return
    at = await openInPages(call, stage)
  }
}

async function remindDrafts(call: CallCase, stage: Stage, at: number): Promise<void> {
  if (!call.isIn(stage.stage, 'published') || (await call.until('deadline', at))) return
  await call.step((x) => act.remindDrafts(x, { key: String(at) }))
}

/** Page by page, so that no transaction holds a whole call; returns when to look again if it was too early. */
async function openInPages(call: CallCase, stage: Stage): Promise<number> {
  for (;;) {
    const page = await call.step((x) => act.openSubmissions(x, { size: PAGE }))
    call.moveTo(page.position)
    if (page.notBefore) return Math.max(page.notBefore, Date.now() + 1000)
    if (!page.more) return stage.settledAt
  }
}
