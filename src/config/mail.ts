import { createPrivateKey, type KeyObject } from 'node:crypto'
import { StartupError } from '../kernel/startup-error.ts'
import { readDkimKey, readSmtpUrl } from './secrets.ts'

/** What mails are signed with, so that other mail servers know that they come from this domain (RFC 6376). */
export interface DkimSettings {
  /** That of the address that mails come from. */
  readonly domain: string
  /** Where in the DNS of the domain the public key stands: `SELECTOR._domainkey.DOMAIN`. */
  readonly selector: string
  /** In PEM. */
  readonly privateKey: string
}

/** The mail server, and the address that mails come from. */
export interface MailSettings {
  readonly url: string
  readonly from: string
  /** Undefined where mails are not signed, or by the mail server. */
  readonly dkim?: DkimSettings
}

/** The settings that mail has. */
interface Values {
  readonly SMTP_URL_FILE: string | undefined
  readonly MAIL_FROM: string | undefined
  readonly PUBLIC_URL: string | undefined
  readonly DKIM_KEY_FILE: string | undefined
  readonly DKIM_SELECTOR: string | undefined
}

/** The mail of these settings; undefined if there is none of them. Throws if one is missing: a mail needs them all. */
export function mailOf({
  SMTP_URL_FILE: file,
  MAIL_FROM: from,
  PUBLIC_URL: publicUrl,
  DKIM_KEY_FILE: keyFile,
  DKIM_SELECTOR: selector,
}: Values): MailSettings | undefined {
  if ((keyFile === undefined) !== (selector === undefined) || (keyFile !== undefined && from === undefined))
    throw new StartupError(
      'DKIM_KEY_FILE and DKIM_SELECTOR belong together, and to MAIL_FROM: set all three, or neither of the first two to sign no mail',
    )
  if (file === undefined && from === undefined) return undefined
  if (file === undefined || from === undefined || publicUrl === undefined) {
    throw new StartupError(
      'SMTP_URL_FILE, MAIL_FROM and PUBLIC_URL belong together: set all three, or neither of the first two to mail nothing',
    )
  }
  const url = readSmtpUrl(file)
  if (keyFile === undefined || selector === undefined) return { url, from }
  return { url, from, dkim: { domain: from.split('@')[1]!, selector, privateKey: dkimKey(keyFile) } }
}

/** The key in the file. Throws StartupError for any other than RSA: nodemailer would send unsigned with it, and say nothing. */
function dkimKey(file: string): string {
  const pem = readDkimKey(file)
  const refuse = (why: string) =>
    new StartupError(
      `DKIM_KEY_FILE names ${file}, ${why}: make one with openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`,
    )
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw refuse('which is no private key in PEM')
  }
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = key
  if (type !== 'rsa') throw refuse(`whose key is ${type}, where mail is signed with RSA`)
  if (details!.modulusLength! < 2048)
    throw refuse(`whose key has ${details!.modulusLength} bits, where 2048 are the least`)
  return pem
}
