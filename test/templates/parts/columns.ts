/** The columns of a table, whose words stand in the locales under one name; figures stand to the end of theirs. */
export const columns = (
  name: string,
  keys: readonly string[],
  { figures = [] }: { figures?: readonly string[] } = {},
) => keys.map((key) => ({ label: { key: `${name}.${key}` }, isNumber: figures.includes(key) }))
