export type ProcessName = 'api' | 'worker' | 'relay'
type Effect = { what: string; code: string }

/**
 * Every place between two durable effects where a rehearsal may end a process as kill -9 does. `file` passes the point by
 * name; `code` is what stands there before and after it (empty: the caller goes on). A rehearsal draws a passage from 1 to
 * `most`; a process without a figure passes too rarely to be drawn. A point without any is passed only by a relay that
 * travels (a rehearsal moves its clock itself) or gives a workflow up: `test/relay/killed-relay.test.ts` ends one
 * there. `test/architecture/kill-points.test.ts` holds it all against the sources.
 */
const points = {
  'command/audited': {
    file: 'db/audit/record.ts',
    before: { what: 'a command has sent its audit row', code: "insertInto('audit_entry')" },
    after: { what: 'its messages, the rest of it and the commit', code: 'return written' },
    most: { api: 770, worker: 660, relay: 8 },
  },
  'command/committed': {
    file: 'db/database.ts',
    before: { what: 'a command is committed', code: 'transact(db, command)' },
    after: { what: 'the HTTP answer, the activity’s result or the next command', code: 'return' },
    most: { api: 900, worker: 1000, relay: 200 },
  },
  'activity/begun': {
    file: 'activities/translate-errors.ts',
    before: { what: 'the workflow’s command before this one is done', code: 'async (...args)' },
    after: { what: 'the activity’s command', code: 'await activity(' },
    most: { worker: 1050 },
  },
  'activity/done': {
    file: 'activities/translate-errors.ts',
    before: { what: 'the activity’s command is done', code: 'await activity(' },
    after: { what: 'the engine learns the result, or the workflow’s next command', code: 'return' },
    most: { worker: 1050 },
  },
  'opening/proposal-opened': {
    file: 'db/call/open-submissions.ts',
    before: { what: 'a proposal of a page is opened', code: 'openProposal(trx' },
    after: { what: 'the next of the page, and its commit', code: 'return' },
    most: { worker: 30 },
  },
  'opening/page-turned': {
    file: 'activities/call-activities.ts',
    before: { what: 'a page of submissions is opened and committed', code: 'openSubmissions(trx' },
    after: { what: 'the workflow asks for the next page', code: 'return' },
    most: { worker: 2 },
  },
  'document/received': {
    file: 'api/middleware/receive-files.ts',
    before: { what: 'an uploaded file is received beside its place', code: 'createWriteStream(' },
    after: { what: 'it is put in its place, or removed', code: 'keep: ' },
    most: { api: 35 },
  },
  'document/kept': {
    file: 'api/document-store.ts',
    before: { what: 'an uploaded file stands in its place', code: 'rename(' },
    after: { what: 'the command that names it', code: '' },
    most: { api: 35 },
  },
  'code/mailed': {
    file: 'api/identity/send-code.ts',
    before: { what: 'the mail server has a sign-in code', code: 'sendMail(' },
    after: { what: 'the HTTP answer, if it is not out yet', code: '' },
    most: { api: 80 },
  },
  'delivery/leased': {
    file: 'relay/deliver-events.ts',
    before: { what: 'a case with undelivered events is leased', code: 'leaseCases(db' },
    after: { what: 'its events go to the engine', code: 'deliverCase(db' },
    most: { relay: 300 },
  },
  'delivery/signalled': {
    file: 'relay/deliver-events.ts',
    before: { what: 'the engine has a case’s events', code: 'engine.deliver' },
    after: { what: 'they leave the outbox, and the leases end', code: 'clear(db' },
    most: { relay: 530 },
  },
  'mail/rendered': {
    file: 'relay/send-messages.ts',
    before: { what: 'messages are locked and rendered', code: 'lockDue(trx' },
    after: { what: 'their words are kept, they are marked as being sent, and the commit', code: 'markSending(trx' },
    most: { relay: 280 },
  },
  'mail/begun': {
    file: 'relay/send-messages.ts',
    before: { what: 'the words of a message are kept, and it is marked as being sent', code: 'Begun)' },
    after: { what: 'SMTP', code: 'mailer.send(' },
    most: { relay: 650 },
  },
  'mail/accepted': {
    file: 'relay/send-messages.ts',
    before: { what: 'the mail server has accepted a message', code: 'mailer.send(' },
    after: { what: 'it is marked as sent', code: 'settleSent(' },
    most: { relay: 650 },
  },
  'nudge/ended': {
    file: 'relay/nudge-case.ts',
    before: { what: 'a workflow that does not go on is ended', code: 'engine.terminate(' },
    after: { what: 'it is started from the record', code: 'engine.nudge(' },
    most: {},
  },
  'journey/clock-set': {
    file: 'relay/travel-clock.ts',
    before: { what: 'a rehearsal’s clock is set', code: 'setClock(db' },
    after: { what: 'the workflows that are due are brought forward', code: 'forwardDue()' },
    most: {},
  },
  'journey/workflow-ended': {
    file: 'relay/bring-forward.ts',
    before: { what: 'a workflow that is ahead of the facility is ended', code: 'engine.terminate(' },
    after: { what: 'it is started from the record', code: 'engine.nudge(' },
    most: {},
  },
  'journey/made': {
    file: 'relay/make-journeys.ts',
    before: { what: 'a journey has come to its end', code: 'travelTo(' },
    after: { what: 'it is marked as made', code: "updateTable('journey')" },
    most: {},
  },
} as const

export type KillPoint = keyof typeof points
export type KillPointRow = {
  file: string
  before: Effect
  after: Effect
  most: Partial<Record<ProcessName, number>>
}

export const killPoints: Record<KillPoint, KillPointRow> = points
