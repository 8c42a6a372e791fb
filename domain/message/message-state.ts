/**
 * A message's way: held letters wait for their release; `unknown` means that the connection broke after the
 * content was sent, so that a blind retry could deliver it twice; `by-post` has no e-mail address to go to.
 */
export const messageStates = [
  'held',
  'queued',
  'leased',
  'sent',
  'withdrawn',
  'soft-failed',
  'hard-failed',
  'unknown',
  'by-post',
] as const
export type MessageState = (typeof messageStates)[number]
