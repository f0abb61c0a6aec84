/** What every example is marked with: it is no fact. */
export const mark = '[CONTOH]'
