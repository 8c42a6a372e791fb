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

/** In the inbox a message stands from its release on, however the e-mail fares. */
export const notInInbox: readonly MessageState[] = ['held', 'withdrawn']

/** What an officer may do about a message that the relay gave up: send it (again), or note that it did arrive. */
const verbs: Partial<Record<MessageState, readonly string[]>> = {
  unknown: ['retry', 'settle'],
  'hard-failed': ['retry'],
  'by-post': ['retry'],
}
export const wantsDecision = Object.keys(verbs) as MessageState[]
export const mayHandle = (state: MessageState, verb: 'retry' | 'settle'): boolean =>
  verbs[state]?.includes(verb) ?? false

const signs: Record<MessageState, string> = {
  held: '', queued: 'open', leased: 'open', sent: 'good', withdrawn: '', 'soft-failed': 'due', 'hard-failed': 'bad', unknown: 'due', 'by-post': 'due',
} // biome-ignore format: reads better in rows

export const messageTag = (state: MessageState) => ({ kind: signs[state], text: { key: `message.state.${state}` } })
