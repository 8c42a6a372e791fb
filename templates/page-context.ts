/** A sentence named by its message key; or, as a plain string, text from data that is shown as it is. */
export type Said = string | { readonly key: string; readonly values?: Readonly<Record<string, unknown>> }

export type NavItem = {
  readonly href: string
  readonly label: Said
  readonly current: boolean
  readonly count: number | null
}

/** Places that stand together under one name; `current`: the page is in one of them. */
export type NavGroup = { readonly label: Said; readonly current: boolean; readonly items: readonly NavItem[] }

export type Notice = { readonly kind: 'good' | 'open' | 'due' | 'bad'; readonly text: Said }

/** What every page knows beside its view. Instants are ISO strings or Dates; zones are IANA names. */
export type PageContext = {
  readonly locale: string
  /** The reader's zone; a deadline also shows the call's. */
  readonly zone: string
  readonly nonce?: string
  readonly facility: { readonly name: string; readonly isEmbedded: boolean }
  readonly person: { readonly name: string; readonly role: Said | null } | null
  readonly nav: readonly (NavItem | NavGroup)[]
  /** The travelling clock; null on a facility whose clock is real. */
  readonly clock: { readonly now: string | Date; readonly zone: string; readonly mayTravel: boolean } | null
  readonly csrfToken: string
  readonly path: string
  readonly notices: readonly Notice[]
  /** What the reader wrote into a form that is not there any more. */
  readonly unsaved: readonly string[]
  /** What was typed before the session ended, and the address of its form: that form says so when it is sent. */
  readonly kept: { readonly id: string; readonly path: string } | null
  readonly locales: readonly string[]
}

/** Callers give what they know; the rest stands here. */
export const bareContext: PageContext = {
  locale: 'en',
  zone: 'Europe/Vienna',
  facility: { name: 'Caravanserai', isEmbedded: false },
  person: null,
  nav: [],
  clock: null,
  csrfToken: '',
  path: '/',
  notices: [],
  unsaved: [],
  kept: null,
  locales: ['en'],
}

/** The data frame that helpers read as `options.data`, and templates as `@locale`, `@person`, … */
export type Frame = PageContext & {
  /** The language tag of the page: the pseudo-locale is a private variant of English. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** `path` under a name that no helper has. */
  readonly address: string
  readonly format: 'html' | 'text'
  /** Filled by `{{title}}` and `{{crumb}}` while the body is rendered, read by the layout after it. */
  readonly head: { title: string; crumbs: { text: unknown; href: string | null }[] }
}
