import type Handlebars from 'handlebars'
import type { Assets } from '../assets.ts'
import type { Messages } from '../messages.ts'
import { formHelpers } from './form-helpers.ts'
import type { Helper, HelperOptions } from './helper.ts'
import { logicHelpers } from './logic-helpers.ts'
import { createMessageHelpers } from './message-helpers.ts'
import { meterHelpers } from './meter-helpers.ts'
import { numberHelpers } from './number-helpers.ts'
import { pathHelpers } from './path-helpers.ts'
import { placeHelpers } from './place-helpers.ts'
import { createShowHelpers } from './show-helpers.ts'
import { spreadHelpers } from './spread-helpers.ts'
import { createTimeHelpers } from './time-helpers.ts'

type Parts = { messages: Messages; unknownMessage?: ((key: string) => void) | undefined; assets?: Assets | undefined }

export function registerHelpers(hb: ReturnType<typeof Handlebars.create>, parts: Parts): void {
  const message = createMessageHelpers({
    ...parts,
    show: (value, data) => show.show([value], { hash: {}, data }, null),
  })
  const time = createTimeHelpers(parts.messages, message)
  const show = createShowHelpers(message, time)
  const asset: Helper = ([name]) => parts.assets?.assetUrl(String(name)) ?? `/assets/${name}`
  const all = {
    ...message,
    ...time,
    ...show,
    ...numberHelpers,
    ...logicHelpers,
    ...formHelpers,
    ...meterHelpers,
    ...spreadHelpers,
    ...pathHelpers,
    ...placeHelpers,
    asset,
  }
  for (const [name, helper] of Object.entries(all)) hb.registerHelper(name, asHandlebarsHelper(name, helper))
}

/** A bare `{{date}}` is the view's field of that name: a helper always has an argument. */
function asHandlebarsHelper(name: string, helper: Helper) {
  return function (this: unknown, ...given: unknown[]): unknown {
    const options = given.at(-1) as HelperOptions
    const args = given.slice(0, -1)
    if (args.length > 0 || Object.keys(options.hash).length > 0 || options.fn) return helper(args, options, this)
    const view = this as Record<string, unknown> | null
    if (view && typeof view === 'object' && Object.hasOwn(view, name)) return view[name]
    return helper(args, options, this)
  }
}
