/** `proposal/submitted` has its sentences under `mail.proposal.submitted`. */
export const messageKeyOf = (template: string): string => `mail.${template.replace('/', '.')}`
