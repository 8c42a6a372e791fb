import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import type { Renderer } from '../../templates/render.ts'

/** Sends a sign-in code at once. Codes are not messages: no inbox, no kept bytes. */
export type SendCode = (to: { address: string; code: string; locale: string }) => Promise<void>

export function createSendCode(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'baseUrl'>, renderer: Renderer): SendCode {
  const transport = createTransport(config.smtpUrl)
  return async ({ address, code, locale }) => {
    const { subject, html, text } = renderer.email('identity/code', { code, baseUrl: config.baseUrl }, { locale })
    await transport.sendMail({
      from: config.mailFrom,
      to: address,
      subject,
      html,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}
