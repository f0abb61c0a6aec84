/** In minutes: how long after each try the next one comes. After the last there is none. */
const waits = [1, 5, 15, 60, 240, 720, 1440] as const

/** What comes of a mail after a try that failed. */
export type AfterFailure = { readonly again: number } | 'stop'

/** What nodemailer says of a failure. */
interface Failure {
  readonly code?: string
  readonly responseCode?: number
}

/**
 * What to do after the try with this number failed. Refused for good is only what a server says of this recipient or this
 * message by a 5xx; a wrong password or a server that is down concerns every mail, and is tried again.
 */
export function afterFailure({ code, responseCode = 0 }: Failure, attempts: number): AfterFailure {
  if (responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')) return 'stop'
  const minutes = waits[attempts - 1]
  return minutes === undefined ? 'stop' : { again: minutes }
}
