import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { passing } from '../../db/passing.ts'
import { codeMinutes } from '../../domain/identity/sign-in-rules.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Renderer } from '../../templates/render.ts'

export type CodeLetter = { address: string; code: string; names: readonly string[]; locale: string; facility: string }

/** Sends a sign-in code at once. Codes are not messages: no inbox, no kept bytes. */
export type SendCode = (letter: CodeLetter) => Promise<void>

export function createSendCode(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'baseUrl'>, renderer: Renderer): SendCode {
  const transport = createTransport(config.smtpUrl)
  return async ({ address, code, names, locale, facility }) => {
    const href = `${config.baseUrl}${paths.signInCode()}?email=${encodeURIComponent(address)}`
    const view = { name: names.join(', '), code, minutes: codeMinutes, href }
    const { subject, html, text } = renderer.email('identity/sign-in-code', view, {
      locale,
      facility: { name: facility, isEmbedded: false },
    })
    await transport.sendMail({
      from: config.mailFrom,
      to: address,
      subject,
      html,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    passing('code/mailed')
  }
}
