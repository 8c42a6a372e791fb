import { escapeHtml } from '../escape-html.ts'
import type { Said } from '../page-context.ts'
import { stackedTable } from '../stacked-table.ts'
import { type Helper, type HelperOptions, markup, plain } from './helper.ts'

/** What is wrong with an answer: a message, and the field that it is about (null: the form as a whole). */
export type Problem = {
  readonly field: string | null
  readonly key: string
  readonly values?: Readonly<Record<string, unknown>>
  /** The question, where the message does not name it: the summary shows "question: problem". */
  readonly label?: Said | null
}

/** What was typed, kept as typed, and what is wrong with it. */
export type Form = { readonly values: Readonly<Record<string, unknown>>; readonly problems: readonly Problem[] }

export type Option = { readonly value: string; readonly label: Said; readonly hint?: Said | null }

const emptyForm: Form = { values: {}, problems: [] }

const optionalKeys = [
  'label', 'hint', 'prefix', 'suffix', 'autocomplete', 'inputmode', 'optional', 'rows', 'limit', 'min', 'max', 'step',
  'accept', 'current', 'empty', 'width', 'readonly', 'currency', 'guidance', 'weight', 'most', 'note', 'lang', 'multiple', 'spellcheckOff',
] // biome-ignore format: a list reads better in rows

export const fieldId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9]+/g, '-')}`

/** `{{#field this}}` in a field's partial: the given parameters, made whole. */
const field: Helper = ([given], { fn }) => {
  const parameters = given as Record<string, unknown>
  const form = (parameters.form as Form | undefined) ?? emptyForm
  const name = String(parameters.name)
  const value = parameters.value ?? form.values[name] ?? ''
  const problem = parameters.problem ?? form.problems.find((one) => one.field === name) ?? null
  const id = fieldId(String(parameters.id ?? name))
  return fn?.({
    ...Object.fromEntries(optionalKeys.map((key) => [key, null])),
    type: 'text',
    ...parameters,
    name,
    value,
    problem,
    id,
    count: [...String(value).replaceAll('\r\n', '\n')].length,
    describedBy: describedBy(id, { ...parameters, problem }),
    options: optionsOf(parameters.options as Option[] | undefined, value, id),
  })
}

function describedBy(id: string, { hint, problem, limit }: Record<string, unknown>): string | null {
  const parts = [hint && `${id}-hint`, problem && `${id}-problem`, limit && `${id}-count`].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : null
}

/** The first option carries the field's id, so that the error summary leads to it. */
function optionsOf(options: readonly Option[] = [], value: unknown, id: string) {
  const chosen = (Array.isArray(value) ? value : [value]).map(String)
  return options.map((option, index) => ({
    ...option,
    hint: option.hint ?? null,
    id: index === 0 ? id : `${id}-${index}`,
    isChosen: chosen.includes(String(option.value)),
  }))
}

/** `{{#form action=… version=… autosave=true multipart=true}}`: posts, with the token and the version that was read. */
const form: Helper = (_, { hash, data, fn }, view) => {
  const attributes = Object.entries({
    method: 'post',
    action: hash.action,
    id: hash.id,
    class: hash.class,
    enctype: hash.multipart ? 'multipart/form-data' : undefined,
    'data-autosave': hash.autosave ? '' : undefined,
    'data-total': hash.total ? '' : undefined,
  })
  const written = attributes.filter(([, value]) => value !== undefined && value !== null)
  const open = written.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join('')
  const version = hash.version === undefined || hash.version === null ? '' : hidden('version', hash.version)
  const kept = data.kept && data.kept.path === String(hash.action) ? hidden('_kept', data.kept.id) : ''
  return markup(`<form${open} novalidate>${hidden('_csrf', data.csrfToken)}${kept}${version}${fn?.(view) ?? ''}</form>`)
}

const hidden = (name: string, value: unknown): string =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(String(value))}">`

/**
 * `{{#scroll label=(t "…")}}<table>…`: a wide table scrolls in its own frame, by keyboard too; on a telephone its rows
 * stand one below the other.
 */
const scroll: Helper = (_, { hash, fn }: HelperOptions, view) =>
  markup(
    `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(plain(hash.label))}">${stackedTable(fn?.(view) ?? '')}</div>`,
  )

const fieldAnchor: Helper = ([name]) => fieldId(String(name))

/** `(fieldWith this inputmode="decimal")`: the field with something changed, for a shared partial. */
const fieldWith: Helper = ([given], { hash }) => ({ ...(given as object), ...hash })

/** A ticked box: what the browser sends, or what a view says. */
const isYes: Helper = ([value]) => value === true || value === 'yes' || value === 'on' || value === 'true'

/** `{{#tableCells columns cells}}`: each cell as `value`, with whether its column holds numbers. */
const tableCells: Helper = ([columns, cells], { fn }) =>
  (cells as unknown[])
    .map(
      (value, index) =>
        fn?.({ value, isNumber: (columns as { isNumber?: boolean }[])[index]?.isNumber ?? false }) ?? '',
    )
    .join('')

export const formHelpers = { field, form, scroll, fieldAnchor, fieldWith, isYes, tableCells }
