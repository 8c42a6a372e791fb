/** Acts on all items, so many of them at a time. */
export async function limited<T>(
  items: readonly T[],
  width: number,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = items[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of queue) await act(item)
    }),
  )
}
