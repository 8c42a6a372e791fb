/** The time zones that forms offer: where applicants, evaluators and staff of such facilities are. JSON may give any other. */
export const offeredZones = [
  'Europe/Vienna', 'Europe/Brussels', 'Europe/London', 'Europe/Istanbul', 'Asia/Beirut', 'Asia/Amman', 'Asia/Damascus', 'Asia/Baghdad', 'Asia/Tbilisi',
  'Asia/Yerevan', 'Asia/Baku', 'Asia/Tehran', 'Asia/Ashgabat', 'Asia/Tashkent', 'Asia/Dushanbe', 'Asia/Bishkek', 'Asia/Almaty', 'Asia/Kabul',
  'Asia/Karachi', 'Asia/Kolkata', 'Asia/Dhaka', 'UTC',
] as const // biome-ignore format: a list reads better in rows

export function isZone(text: string): boolean {
  try {
    return text !== '' && new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
