/** What an organisation says of itself; criteria of a call may look at it. All optional: registering asks for little. */
export type OrganisationProfile = {
  foundedOn?: string
  /** The name in Latin letters, for contracts and transfers, where the legal name is in another script. */
  latinName?: string
  telephone?: string
  website?: string
  postalAddress?: string
  registrationAuthority?: string
  annualTurnover?: string
}
/** Kinds of organisations that calls name as eligible or not (domain facts of EU-style calls). */
export const organisationKinds = [
  'ngo',
  'association',
  'university',
  'public-body',
  'international-organisation',
  'company',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
