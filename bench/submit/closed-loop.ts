export type Loop = { seconds: number; latenciesMs: number[] }

/** So many clients, each of which begins the next item when its last is done. */
export async function closedLoop<Item>(
  items: readonly Item[],
  clients: number,
  act: (item: Item) => Promise<void>,
): Promise<Loop> {
  const latenciesMs: number[] = []
  const queue = items[Symbol.iterator]()
  const began = performance.now()
  const client = async (): Promise<void> => {
    for (const item of queue) {
      const beganItem = performance.now()
      await act(item)
      latenciesMs.push(performance.now() - beganItem)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { seconds: (performance.now() - began) / 1000, latenciesMs }
}
