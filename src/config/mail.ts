import { StartupError } from '../kernel/startup-error.ts'
import { readSmtpUrl } from './secrets.ts'

/** The mail server, and the address that mails come from. */
export interface MailSettings {
  readonly url: string
  readonly from: string
}

/** The mail of these settings; undefined if there is none of them. Throws if one is missing: a mail needs them all. */
export function mailOf({
  file,
  from,
  publicUrl,
}: {
  readonly file: string | undefined
  readonly from: string | undefined
  readonly publicUrl: string | undefined
}): MailSettings | undefined {
  if (file === undefined && from === undefined) return undefined
  if (file === undefined || from === undefined || publicUrl === undefined) {
    throw new StartupError(
      'SMTP_URL_FILE, MAIL_FROM and PUBLIC_URL belong together: set all three, or neither of the first two to mail nothing',
    )
  }
  return { url: readSmtpUrl(file), from }
}
