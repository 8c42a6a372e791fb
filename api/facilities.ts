import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log.ts'
import type { Assets } from '../templates/assets.ts'
import type { Renderer } from '../templates/render.ts'
import type { DocumentStore } from './document-store.ts'
import type { SendCode } from './identity/send-code.ts'

/** What the application is put together from; tests give their own. */
export type Facilities = {
  readonly config: Pick<Config, 'baseUrl' | 'documentDir'>
  readonly db: Database
  readonly log: Log
  readonly renderer: Renderer
  readonly assets: Assets
  readonly documents: DocumentStore
  readonly sendCode: SendCode
  /** The embedded facility captures its mail and shows it under `/mailbox`. */
  readonly isEmbedded: boolean
}
