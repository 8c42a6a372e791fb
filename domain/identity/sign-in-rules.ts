/** Mail is slow where our applicants are: a code lives long, and a newer one does not void it. */
export const codeMinutes = 60
/** After so many wrong tries, a code is worth nothing. */
export const mostWrongTries = 10
export const sessionDays = 7
