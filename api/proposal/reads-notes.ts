import type { Asked } from '../asked.ts'

/** Who reads what was noted when an officer acted for an applicant: whoever reads the case's trail, and is not of its organisation. */
export const readsNotes = (request: Asked): boolean => request.may('audit.read') && request.standing.relation !== 'own'
