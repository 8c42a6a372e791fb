type SmtpError = { code?: string; command?: string; responseCode?: number }

/**
 * What a failed attempt means: `unknown` when the connection broke after the content was sent, `hard-failed` when the
 * server refused for good (5xx), else `soft-failed`, to be tried again.
 */
export function classifyFailure(error: unknown): 'soft-failed' | 'hard-failed' | 'unknown' {
  const { command, responseCode, code } = error as SmtpError
  if (responseCode && responseCode >= 500) return 'hard-failed'
  if (responseCode) return 'soft-failed'
  const afterContent = command === 'DATA' || command === 'CONN' && code === 'EMESSAGE'
  return afterContent && (code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'ESOCKET') ? 'unknown' : 'soft-failed'
}
