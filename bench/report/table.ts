/** A row by its columns' headings; every row of a table has the same. */
export type Row = Readonly<Record<string, string | number>>

/** Rows as a Markdown table that also reads well in a terminal: figures to the right. */
export function table(rows: readonly Row[]): string {
  const headings = Object.keys(rows[0] ?? {})
  const cells = [headings, ...rows.map((row) => headings.map((heading) => shown(row[heading])))]
  const widths = headings.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)))
  const isFigure = headings.map((heading) => rows.every((row) => typeof row[heading] === 'number'))
  const line = (values: readonly string[]): string =>
    `| ${values.map((value, column) => (isFigure[column] ? value.padStart(widths[column]!) : value.padEnd(widths[column]!))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (isFigure[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join('\n')
}

/** Three digits that mean something, never an exponent. */
function shown(value: string | number | undefined): string {
  if (typeof value !== 'number') return value ?? ''
  if (!Number.isFinite(value)) return '-'
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
