import { describe, expect, it } from 'vitest'
import { checkComplete, checkScores } from '../../../domain/evaluation/completeness.ts'
import { conceptNoteGrid, fullApplicationGrid } from './grids.ts'

const all = { priorities: 4, needs: 4, groups: 4, coherence: 4, feasibility: 4 }

describe('what may be kept', () => {
  it('is a form filled in part', () => {
    expect(checkScores(conceptNoteGrid, { priorities: 1, needs: 5 }, { design: 'Thin.' })).toEqual([])
  })

  it('is never a score for a section that was carried over', () => {
    expect(checkScores(fullApplicationGrid, { relevance: 5 }, {})).toEqual([
      { field: 'scores.relevance', message: 'problem.score-carried-over' },
    ])
  })

  it('is only the questions of this grid, on the scale of 1 to 5, with comments on its sections', () => {
    expect(checkScores(conceptNoteGrid, { priorities: 0, needs: 5.5, charm: 3 }, { charm: 'x' })).toEqual([
      { field: 'scores.charm', message: 'problem.unknown-question' },
      { field: 'scores.priorities', message: 'problem.point-off-scale' },
      { field: 'scores.needs', message: 'problem.point-off-scale' },
      { field: 'comments.charm', message: 'problem.unknown-section' },
    ])
  })

  it('is comments up to a limit, counted in characters', () => {
    expect(checkScores(conceptNoteGrid, {}, { overall: '😀'.repeat(3000) })).toEqual([])
    expect(checkScores(conceptNoteGrid, {}, { overall: 'a'.repeat(3001) })).toEqual([
      { field: 'comments.overall', message: 'problem.too-long', values: { max: 3000 } },
    ])
  })
})

describe('what may be submitted', () => {
  it('has a point for every question and words for the applicant, overall', () => {
    expect(checkComplete(conceptNoteGrid, all, { overall: 'A clear need.' })).toEqual([])
  })

  it('or words on every section that was scored', () => {
    expect(checkComplete(conceptNoteGrid, all, { relevance: 'Clear.', design: 'Sound.' })).toEqual([])
    expect(checkComplete(conceptNoteGrid, all, { relevance: 'Clear.', design: ' ' })).toEqual([
      { field: 'comments.overall', message: 'problem.comment-missing' },
    ])
  })

  it('names each question without a point', () => {
    const { needs: _, groups: __, ...some } = all
    expect(checkComplete(conceptNoteGrid, some, { overall: 'Fine.' })).toEqual([
      { field: 'scores.needs', message: 'problem.question-unanswered' },
      { field: 'scores.groups', message: 'problem.question-unanswered' },
    ])
  })
})
