/** A first and a last day, which may be of a mission or of a wish. */
export const fromTo = (from: string, to: string) => ({
  key: 'request.dates.both',
  values: { from: { date: from }, to: { date: to } },
})

/** A deadline of a call whose zone is Vienna's. */
export const inVienna = (deadline: string | null) => ({ deadline, zone: 'Europe/Vienna' })

/** When a task is due, and when its holder hears of it again. */
export const reminded = (due: string, reminder: string, noun = 'request') => ({
  key: `${noun}.next.reminded`,
  values: { due: { date: due }, reminder: { date: reminder } },
})
