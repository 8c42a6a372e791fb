/** An identifier that one can tell from another by its last digits. */
export const anId = (number: number) => `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`
