import type { Grid } from '../../../domain/call/rule-set-grid.ts'

/** The concept note's grid: relevance 20 (its minimum 12), design 30, threshold 30 of 50. */
export const conceptNoteGrid: Grid = {
  maximum: 50,
  threshold: 30,
  sections: [
    {
      key: 'relevance',
      title: 'Relevance',
      maximum: 20,
      minimum: 12,
      questions: [
        { key: 'priorities', text: 'How relevant to the priorities?', weight: 1 },
        { key: 'needs', text: 'How relevant to the needs of the country?', weight: 2 },
        { key: 'groups', text: 'How clearly are the target groups defined?', weight: 1 },
      ],
    },
    {
      key: 'design',
      title: 'Design',
      maximum: 30,
      questions: [
        { key: 'coherence', text: 'How coherent is the design?', weight: 4 },
        { key: 'feasibility', text: 'Is the action feasible?', weight: 2 },
      ],
    },
  ],
}

/** The full application's grid: capacity 20 (12 needed, no question at 1), relevance as the concept note had it, design 60. */
export const fullApplicationGrid: Grid = {
  maximum: 100,
  threshold: 60,
  sections: [
    {
      key: 'capacity',
      title: 'Financial and operational capacity',
      maximum: 20,
      minimum: 12,
      rejectBelowPoint: 2,
      questions: [
        { key: 'experience', text: 'Experience of managing projects?', weight: 2 },
        { key: 'expertise', text: 'Technical expertise?', weight: 1 },
        { key: 'finance', text: 'Stable and sufficient finance?', weight: 1 },
      ],
    },
    { key: 'relevance', title: 'Relevance', maximum: 20, carriedOver: { stage: 'concept-note', section: 'relevance' } },
    {
      key: 'design',
      title: 'Design and implementation',
      maximum: 60,
      questions: [
        { key: 'logframe', text: 'Is the logical framework sound?', weight: 6 },
        { key: 'plan', text: 'Is the plan clear and feasible?', weight: 6 },
      ],
    },
  ],
}
