import type { Attempt } from './open-mailer.ts'

type SmtpError = { command?: string; responseCode?: number }

/**
 * What a failed attempt means: `unknown` when the connection broke after the content was sent, `hard-failed` when the
 * server refused the recipient or the content for good (5xx). Everything else is tried again, also a refusal of this
 * facility itself (its password, its address): that is for the operator to mend, and no letter should be given up for it.
 */
export function classifyFailure(error: unknown, { contentSent }: Attempt): 'soft-failed' | 'hard-failed' | 'unknown' {
  const { command, responseCode } = error as SmtpError
  if (!responseCode) return contentSent ? 'unknown' : 'soft-failed'
  const isAboutTheMail = command === 'RCPT TO' || command === 'DATA'
  return responseCode >= 500 && isAboutTheMail ? 'hard-failed' : 'soft-failed'
}
