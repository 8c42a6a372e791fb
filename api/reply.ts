import type { Readable } from 'node:stream'

/** A value of a view: plain data, every key there (null, not missing). JSON shows bigints as text and dates as ISO. */
export type View = object

export type Reply =
  | { readonly kind: 'page'; readonly name: string; readonly view: View; readonly status: number }
  | {
      readonly kind: 'see-other'
      readonly path: string
      readonly notice: { key: string; values: Record<string, string> } | null
    }
  | { readonly kind: 'file'; readonly file: SentFile }
  | {
      readonly kind: 'data'
      readonly body: unknown
      readonly status: number
      readonly type: string
      readonly policy?: string
    }

export type SentFile = {
  readonly stream: Readable
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes?: bigint | number
  /** Shown in the browser instead of saved; only for types that cannot run anything. */
  readonly inline?: true
}

/** `templates/pages/<name>.hbs` with this view, or the view itself as JSON, as the reader accepts. */
export const page = (name: string, view: View, status = 200): Reply => ({ kind: 'page', name, view, status })

/** After a deed: on to a page, which says the notice (a message key) once. */
export const seeOther = (path: string, notice?: string, values: Record<string, string> = {}): Reply => ({
  kind: 'see-other',
  path,
  notice: notice ? { key: notice, values } : null,
})

export const file = (sent: SentFile): Reply => ({ kind: 'file', file: sent })

/** Machine-readable whatever the reader accepts: the OpenAPI document, metrics. */
export const data = (body: unknown, type = 'application/json; charset=utf-8', status = 200): Reply => ({
  kind: 'data',
  body,
  status,
  type,
})

/** A captured e-mail for a sandboxed frame: it may style itself, and nothing else. */
export const mailHtml = (html: string): Reply => ({
  kind: 'data',
  body: html,
  status: 200,
  type: 'text/html; charset=utf-8',
  policy: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
})
