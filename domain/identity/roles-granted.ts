import type { Role } from './roles.ts'

/** Held for the whole facility only: whoever runs it or audits it does so for every call. */
export const facilityWideOnly: readonly Role[] = ['administrator', 'auditor']
