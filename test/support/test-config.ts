import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Config, readConfig } from '../../config.ts'

/** The configuration of one test file's processes: its own database and task queue, the run's engine, short timeouts. */
export function testConfig(databaseUrl: string, settings: Readonly<Record<string, string>> = {}): Config {
  return readConfig({
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    WORKFLOW_BUNDLE: inject('workflowBundle'),
    TASK_QUEUE: `test-${randomBytes(6).toString('hex')}`,
    WORKFLOW_TASK_TIMEOUT_MS: '4000',
    STICKY_TIMEOUT_MS: '1000',
    RELAY_POLL_MS: '20',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Test Facility <grants@facility.example>',
    BASE_URL: 'http://127.0.0.1:1',
    DOCUMENT_DIR: 'node_modules/.cache/test-documents',
    LOG_LEVEL: 'silent',
    ...settings,
  })
}
