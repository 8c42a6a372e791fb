import type { StageRules } from '../../domain/call/rule-set.ts'

/** How a stage is scored, in plain figures, for applicants before they write and for evaluators. */
export function scoringOf({ grid, evaluators, selection }: StageRules) {
  return {
    maximum: grid.maximum,
    threshold: grid.threshold,
    evaluators,
    selection:
      selection.kind === 'shortlist'
        ? { key: 'call.selection.shortlist', values: { percent: selection.envelopePercent } }
        : { key: 'call.selection.award', values: { reserve: selection.reserve } },
    sections: grid.sections.map((section) => ({
      title: section.title,
      maximum: section.maximum,
      notes: notesOf(section),
      questions:
        'questions' in section ? section.questions.map(({ text, weight }) => ({ text, weight, most: weight * 5 })) : [],
    })),
  }
}

const notesOf = (section: StageRules['grid']['sections'][number]) => [
  ...('carriedOver' in section ? [{ key: 'call.scoring.carriedOver' }] : []),
  ...(section.minimum === undefined ? [] : [{ key: 'call.scoring.minimum', values: { minimum: section.minimum } }]),
  ...('rejectBelowPoint' in section && section.rejectBelowPoint
    ? [{ key: 'call.scoring.rejectBelow', values: { point: section.rejectBelowPoint } }]
    : []),
]
