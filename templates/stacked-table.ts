import { escapeHtml, withoutTags } from './escape-html.ts'

/** Two columns fit on a telephone as they are. */
const leastColumns = 3

/**
 * A table as our templates write it, ready to become a list of rows on a telephone: every cell carries the name of its
 * column. The roles say what it is to screen readers whose browser forgets that when a table is laid out otherwise.
 */
export function stackedTable(html: string): string {
  const [, opening, head, body, rest] =
    /^(\s*<table\b[\s\S]*?)(<thead\b[\s\S]*?<\/thead>)([\s\S]*)(<\/table>\s*)$/.exec(html) ?? []
  if (!opening || !head || !body || !rest || body.includes('<table')) return html
  const columns = [...head.matchAll(cell)].map(([, , , content]) => withoutTags(withoutHidden(content!)).trim())
  if (columns.length < leastColumns) return html
  return (
    opening.replace('<table', '<table class="stacks" role="table"') +
    withRoles(head).replace(cell, '<$1$2 role="columnheader">$3</$1>') +
    withRoles(body).replace(/<tr\b[\s\S]*?<\/tr>/g, (row) => labelled(row, columns)) +
    rest
  )
}

const cell = /<(t[hd])\b([^>]*)>([\s\S]*?)<\/\1>/g

const withRoles = (html: string): string =>
  html.replace(/<(thead|tbody|tfoot)\b/g, '<$1 role="rowgroup"').replace(/<tr\b/g, '<tr role="row"')

function labelled(row: string, columns: readonly string[]): string {
  let at = 0
  return row.replace(cell, (_, name: string, attributes: string, content: string) => {
    const label = columns[at++] || null
    const said = label ? ` data-label="${escapeHtml(label)}"` : ''
    const role = name === 'th' ? 'rowheader' : 'cell'
    return `<${name}${attributes}${said} role="${role}"><div>${content}</div></${name}>`
  })
}

/** A name that only screen readers hear stands in no cell's way. */
const withoutHidden = (content: string): string => content.replace(/<span class="hidden">[\s\S]*?<\/span>/g, '')
