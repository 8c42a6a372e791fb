import { describe, expect, it } from 'vitest'
import { mergeContent } from '../../../domain/request/merge-content.ts'
import type { RequestContent } from '../../../domain/request/request-content.ts'

const rustam = { by: 'rustam', at: '2027-02-14T09:00:00.000Z' }
const zarina = { by: 'zarina', at: '2027-02-14T09:05:00.000Z' }
const fields: RequestContent = {
  title: 'A policy',
  problem: 'Four lists.',
  outcome: '',
  field: null,
  languages: ['en', 'ru'],
  modality: null,
  place: '',
  fromOn: null,
  toOn: null,
  days: 12,
  wishes: '',
}
const saved = {
  fields,
  changes: { title: { version: 2, ...rustam }, languages: { version: 3, ...zarina }, days: { version: 3, ...zarina } },
  version: 3,
}

describe('saving a request', () => {
  it('changes only what was sent, and remembers who changed it', () => {
    expect(mergeContent(saved, { fields: { days: 20 }, version: 3, ...rustam })).toEqual({
      kind: 'saved',
      next: {
        fields: { ...fields, days: 20 },
        changes: { ...saved.changes, days: { version: 4, ...rustam } },
        version: 4,
      },
    })
  })

  it('refuses to overwrite what a colleague changed meanwhile, and carries their words', () => {
    expect(mergeContent(saved, { fields: { languages: ['tg'], days: 9 }, version: 2, ...rustam })).toEqual({
      kind: 'stale',
      problems: [
        {
          field: 'languages',
          message: 'problem.answer-changed',
          values: { theirs: 'en, ru', at: zarina.at },
        },
        { field: 'days', message: 'problem.answer-changed', values: { theirs: '12', at: zarina.at } },
      ],
    })
  })

  it('lets colleagues write in different fields from the same version, and takes the same click twice as one', () => {
    expect(mergeContent(saved, { fields: { outcome: 'One policy.' }, version: 1, ...rustam }).kind).toBe('saved')
    expect(mergeContent(saved, { fields: { days: 12, field: null }, version: 1, ...rustam }).kind).toBe('unchanged')
  })

  it('empties what is sent empty, and spells the same text in one way', () => {
    const merged = mergeContent(saved, { fields: { days: null, wishes: 'e\u0301\r\nx\0' }, version: 3, ...rustam })
    expect(merged.kind === 'saved' && [merged.next.fields.days, merged.next.fields.wishes]).toEqual([null, '\u00e9\nx'])
  })

  it('refuses a version that nobody has seen yet, and drops what the form does not have', () => {
    expect(mergeContent(saved, { fields: { title: 'New' }, version: 9, ...rustam }).kind).toBe('stale')
    const more = { budget: '5' } as Partial<RequestContent>
    expect(mergeContent(saved, { fields: more, version: 3, ...rustam }).kind).toBe('unchanged')
  })
})
