/** Mail is slow where our applicants are: a code lives long, and a newer one does not void it. */
export const codeMinutes = 60
/** After so many wrong tries, a code is worth nothing. */
export const mostWrongTries = 10
export const sessionDays = 7
/** An ended session opens nothing; for so long it still says whose the forms are that were opened in it. */
export const endedSessionDays = 30
/** What was typed into such a form is kept for its writer for so long, and never more of it than this. */
export const keptFormDays = 14
export const mostKeptForms = 10
