import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import type Handlebars from 'handlebars'

export type Template = (view: unknown, options: { data: object }) => string
type Environment = ReturnType<typeof Handlebars.create>

/** Every `.hbs` below the folder, by its path without the ending: `proposal/draft`, `identity/sign-in-code.text`. */
export function readTemplates(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'))
  return new Map(
    files
      .sort()
      .map((file) => [file.slice(0, -'.hbs'.length).replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
  )
}

/** Strict, precompiled, closed: an unknown field or helper throws, and a partial sees only what it was given. */
export function compileTemplate(hb: Environment, name: string, source: string): Template {
  try {
    const code = hb.precompile(source, {
      strict: true,
      explicitPartialContext: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(Object.keys(hb.helpers).map((helper) => [helper, true])) as never,
      noEscape: isPlainText(name),
    })
    return hb.template(runInThisContext(`(${code})`)) as Template
  } catch (problem) {
    throw new Error(`Template ${name}: ${(problem as Error).message}`, { cause: problem })
  }
}

export const isPlainText = (name: string): boolean => name.endsWith('.text') || name.endsWith('.subject')

export function compileAll(hb: Environment, folder: string): Map<string, Template> {
  return new Map([...readTemplates(folder)].map(([name, source]) => [name, compileTemplate(hb, name, source)]))
}
