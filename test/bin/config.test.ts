import { describe, expect, it } from 'vitest'
import { readConfig, readFacilityConfig } from '../../config.ts'

const complete = {
  DATABASE_URL: 'postgres://app:secret@db:5432/facility',
  TEMPORAL_ADDRESS: 'temporal:7233',
  SMTP_URL: 'smtp://mail:25',
  MAIL_FROM: 'Facility <grants@example.org>',
  BASE_URL: 'https://grants.example.org/',
  DOCUMENT_DIR: '/srv/documents',
}

describe('the settings', () => {
  it('names every one that is missing or wrong in one go', () => {
    const { BASE_URL, ...rest } = complete
    expect(() => readConfig({ ...rest, DATABASE_URL: undefined, PORT: 'many', SMTP_URL: 'mail' })).toThrow(
      [
        'These settings are missing or wrong:',
        '  DATABASE_URL is missing; for example postgres://user:password@host:5432/caravanserai',
        '  SMTP_URL must look like smtps://user:password@host:465',
        '  BASE_URL is missing; for example https://grants.example.org',
        '  PORT must be a whole number',
        'docs/operations.md explains every one of them.',
      ].join('\n'),
    )
  })

  it('never repeats a password that it refuses', () => {
    const refusal = () => readConfig({ ...complete, DATABASE_URL: 'mysql://app:secret@db/facility' })
    expect(refusal).toThrow('DATABASE_URL must look like')
    expect(refusal).not.toThrow('secret')
  })

  it('takes a variable that is set to nothing as not set', () => {
    expect(readConfig({ ...complete, PORT: '' }).port).toBe(3000)
  })

  it('cannot be changed once read', () => {
    const config = readConfig(complete)
    expect(Object.isFrozen(config)).toBe(true)
    expect(config.baseUrl).toBe('https://grants.example.org')
  })

  it('asks nothing of a facility that brings its own parts', () => {
    expect(readFacilityConfig({}).databaseUrl).toBeUndefined()
  })
})
