/** A statement as it is kept for reading: without quotation marks and parameters' numbers, a clause a line. */
export function readable(statement: string, shared: Readonly<Record<string, string>> = {}): string {
  const flat = flattened(statement)
  const named = Object.entries(shared).reduce(
    (text, [name, fragment]) => text.replaceAll(flattened(fragment), name),
    flat,
  )
  return onLines(named)
}

const flattened = (statement: string): string =>
  statement
    .replace(/"([a-z_0-9]+)"/g, '$1')
    .replace(/\$\d+/g, '$')
    .replace(/\s+/g, ' ')
    .trim()

const clause =
  /^(from|left join|inner join|where|group by|order by|limit|union all|and|or|returning|set|values|on conflict) /

/** A clause begins a line, unless it stands in brackets: those belong to the expression around them. */
function onLines(text: string): string {
  const lines: string[] = []
  let [depth, begin] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth > 0 || text[at] !== ' ' || !clause.test(text.slice(at + 1)) || isPartOfComparison(text, at)) continue
    lines.push(text.slice(begin, at))
    begin = at + 1
  }
  lines.push(text.slice(begin))
  return lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join('\n')
}

const isPartOfComparison = (text: string, at: number): boolean =>
  / (between \S+|is( not)? distinct)$/.test(text.slice(0, at))
