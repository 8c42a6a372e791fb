import { join } from 'node:path'
import Handlebars from 'handlebars'
import type { Assets } from './assets.ts'
import { compileAll, type Template } from './compile-templates.ts'
import { withoutTags } from './escape-html.ts'
import { registerHelpers } from './helpers/register-helpers.ts'
import { directionOf, languageTagOf, loadMessages } from './messages.ts'
import { bareContext, type Frame, type PageContext } from './page-context.ts'

export type { NavGroup, NavItem, Notice, PageContext, Said } from './page-context.ts'

export type Renderer = ReturnType<typeof createRenderer>
export type RenderedEmail = { readonly subject: string; readonly html: string; readonly text: string }

export type RendererOptions = {
  readonly assets?: Assets
  /** Told of a key that no locale has, which is then shown marked; without this, such a key throws. */
  readonly unknownMessage?: (key: string) => void
  /** More pages than those in `pages/`: the gallery of the tests. */
  readonly morePages?: string
}

const here = (folder: string) => join(import.meta.dirname, folder)

/** Reads and compiles every template once; rendering touches no file, clock or network. */
export function createRenderer({ assets, unknownMessage, morePages }: RendererOptions = {}) {
  const hb = Handlebars.create()
  const messages = loadMessages()
  registerHelpers(hb, { messages, unknownMessage, assets })
  for (const [name, partial] of compileAll(hb, here('partials'))) hb.registerPartial(name, partial as never)
  const layouts = compileAll(hb, here('layouts'))
  const pages = new Map([...compileAll(hb, here('pages')), ...(morePages ? compileAll(hb, morePages) : [])])
  const emails = compileAll(hb, here('emails'))
  const documents = compileAll(hb, here('documents'))

  function laidOut(layout: string, body: Template, view: unknown, data: Frame): string {
    const html = body(view, { data })
    return chosen(layouts, layout)({ ...data.head, body: new hb.SafeString(html) }, { data })
  }

  return {
    pageNames: [...pages.keys()],
    emailNames: [...new Set([...emails.keys()].map((name) => name.replace(/\.(subject|html|text)$/, '')))],
    documentNames: [...documents.keys()],
    locales: messages.locales,

    /** A whole HTML page: `pages/<name>.hbs` in `layouts/page.hbs`. */
    page: (name: string, view: unknown, context: Partial<PageContext>): string =>
      laidOut('page', chosen(pages, name), view, frameOf(context, 'html')),

    /** The trio of an e-mail; the subject is one line. */
    email(name: string, view: unknown, context: Partial<PageContext>): RenderedEmail {
      const subject = chosen(emails, `${name}.subject`)(view, { data: frameOf(context, 'text') })
      const html = frameOf(context, 'html')
      html.head.title = subject.trim()
      return {
        subject: withoutTags(subject).replace(/\s+/g, ' ').trim(),
        html: laidOut('email', chosen(emails, `${name}.html`), view, html),
        text: tidy(laidOut('email.text', chosen(emails, `${name}.text`), view, frameOf(context, 'text'))),
      }
    },

    /** A letter, contract or receipt for print: HTML that a browser turns into PDF. */
    document: (name: string, view: unknown, context: Partial<PageContext>): string =>
      laidOut('document', chosen(documents, name), view, frameOf(context, 'html')),
  }
}

function chosen(templates: Map<string, Template>, name: string): Template {
  const template = templates.get(name)
  if (!template) throw new Error(`There is no template ${name}; there are ${[...templates.keys()].join(', ')}.`)
  return template
}

function frameOf(context: Partial<PageContext>, format: Frame['format']): Frame {
  const whole = { ...bareContext, ...context }
  return {
    ...whole,
    address: whole.path,
    lang: languageTagOf(whole.locale),
    dir: directionOf(whole.locale),
    format,
    head: { title: '', crumbs: [] },
  }
}

const tidy = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
