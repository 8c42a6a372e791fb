/** One line of a summary list; with an address it can be changed. */
export const fact = (label: string, value: unknown, href: string | null = null) => ({
  label: { key: label },
  value,
  href,
})
