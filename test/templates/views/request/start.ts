import { anId } from '../../parts/ids.ts'

const usual = {
  rules: {
    title: 'Silk Routes Facility: expertise for governments',
    summary:
      "Government institutions of the ten Silk Routes countries may ask for an expert's help with migration policy, law and practice: to draft a policy, to review a law, to train staff, to plan an institution's work. The country's focal point endorses a request, the European Union's delegation and the geographic unit are asked whether anything speaks against it, and an officer assesses it; approved days are carried out as one mission or several, on site or from afar. Fees and subsistence are paid by the facility. Figures for consultation, deadlines and allowances follow what comparable instruments publish; the fee bands and subsistence rates are examples.",
    mostDays: 60,
  },
  institutions: [{ value: anId(1), label: 'Ministry of Labour' }],
  isOnBehalf: false,
  registerHref: '/register',
  newLetterHref: '/letter-applicants/new',
  form: { values: { organisationId: anId(1) }, problems: [] },
}

export const views = {
  own: usual,
  mayNot: { ...usual, institutions: [], isOnBehalf: true, form: { values: { organisationId: '' }, problems: [] } },
  byLetter: {
    ...usual,
    institutions: [{ value: anId(2), label: 'Ministry of Migration and Displaced' }],
    isOnBehalf: true,
    form: { values: { organisationId: anId(2) }, problems: [] },
  },
  noRules: {
    ...usual,
    rules: null,
    institutions: [],
    isOnBehalf: true,
    form: { values: { organisationId: '' }, problems: [] },
  },
}
