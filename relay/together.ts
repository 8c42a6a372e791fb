/** Writes items one call at a time; what comes while a write is under way is written together by the next one. */
export function together<T>(write: (items: T[]) => Promise<unknown>): (item: T) => Promise<void> {
  let waiting: T[] = []
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined
  return (item) => {
    waiting.push(item)
    next ??= last.then(async () => {
      const items = waiting
      waiting = []
      next = undefined
      await write(items)
    })
    last = next.catch(() => {})
    return next
  }
}
