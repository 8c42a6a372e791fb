import { describe, expect, it } from 'vitest'
import { stageRules } from '../../../domain/call/rule-set.ts'
import { mergeAnswers } from '../../../domain/proposal/merge-answers.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

const { form } = stageRules(aRuleSet(), 1)
const malika = { by: 'malika', at: '2028-02-14T09:00:00.000Z' }
const farrukh = { by: 'farrukh', at: '2028-02-14T09:05:00.000Z' }
const saved = {
  answers: { title: 'Return', needs: 'Recognition' },
  changes: { title: { version: 3, ...malika }, needs: { version: 4, ...farrukh } },
  version: 4,
}

describe('saving answers', () => {
  it('changes only what was sent, and remembers who changed it', () => {
    expect(mergeAnswers(form, saved, { answers: { title: 'Return with skills' }, version: 4, ...malika })).toEqual({
      kind: 'saved',
      next: {
        answers: { title: 'Return with skills', needs: 'Recognition' },
        changes: { title: { version: 5, ...malika }, needs: { version: 4, ...farrukh } },
        version: 5,
      },
    })
  })

  it('refuses to overwrite what somebody else changed meanwhile, and carries their text', () => {
    expect(mergeAnswers(form, saved, { answers: { title: 'Return', needs: 'Papers' }, version: 3, ...malika })).toEqual(
      {
        kind: 'stale',
        problems: [
          {
            field: 'answers.needs',
            message: 'problem.answer-changed',
            values: { theirs: 'Recognition', at: farrukh.at },
          },
        ],
      },
    )
  })

  it('lets two people work on different questions from the same version', () => {
    expect(mergeAnswers(form, saved, { answers: { title: 'Return with skills' }, version: 3, ...malika }).kind).toBe(
      'saved',
    )
  })

  it('takes the same click twice as one', () => {
    expect(mergeAnswers(form, saved, { answers: { needs: 'Recognition' }, version: 3, ...malika }).kind).toBe(
      'unchanged',
    )
  })

  it('keeps a very long answer whole', () => {
    const long = 'ш'.repeat(200_000)
    const merged = mergeAnswers(form, saved, { answers: { needs: long }, version: 4, ...malika })
    expect(merged.kind === 'saved' && merged.next.answers.needs).toBe(long)
  })

  it('spells the same text in one way: NFC, plain newlines, nothing that the record cannot keep', () => {
    const merged = mergeAnswers(form, saved, {
      answers: { needs: 'cafe\u0301\r\nthe\0n\ud800' },
      version: 4,
      ...malika,
    })
    expect(merged.kind === 'saved' && merged.next.answers.needs).toBe('café\nthen\ufffd')
  })

  it('refuses an answer to a question that nobody asked, and a version that there never was', () => {
    expect(mergeAnswers(form, saved, { answers: { tilte: 'x' }, version: 4, ...malika })).toEqual({
      kind: 'unknown',
      problems: [{ field: 'answers.tilte', message: 'problem.not-in-form', values: { key: 'tilte' } }],
    })
    expect(mergeAnswers(form, saved, { answers: { title: 'x' }, version: 9, ...malika }).kind).toBe('stale')
  })
})
