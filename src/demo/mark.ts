/** The mark of every example. It says that the data is not real. */
export const mark = '[CONTOH]'
