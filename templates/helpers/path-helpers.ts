import { paths } from '../../domain/shared/paths.ts'
import type { Helper } from './helper.ts'

type Address = (...ids: string[]) => string

/** `{{path "proposal" id}}` is `paths.proposal(id)`; `{{path "grant.report" id no}}` is `paths.grant.report(id, no)`. */
const path: Helper = ([name, ...ids]) => {
  const address = String(name)
    .split('.')
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], paths)
  if (typeof address !== 'function') throw new Error(`domain/shared/paths.ts has no address "${String(name)}".`)
  return (address as Address)(...ids.map(String))
}

/** An address that came with data: ours, the web's or a mailbox; never a script. */
export function href(value: unknown): string {
  const address = String(value)
  return /^(\/(?!\/)|#|\?|https?:\/\/|mailto:|tel:)/.test(address) ? address : '#'
}

export const pathHelpers = { path, href: (([value]) => href(value)) as Helper }
