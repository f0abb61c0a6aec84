import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { StartupError } from '../kernel/startup-error.ts'

/**
 * The secret in a file, without blanks around it. `setting` is the environment variable that names the file. Throws
 * StartupError, never with content of the file.
 */
function readSecret(setting: string, file: string): string {
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartupError(`${setting} names ${file}, which cannot be read (${code}): name a file that can`)
  }
  if (secret === '')
    throw new StartupError(`${setting} names ${file}, which is empty: put into it what the setting is for`)
  return secret
}

/** The metrics' token. Throws StartupError for one that could be guessed. */
export function readMetricsToken(file: string): string {
  const token = readSecret('METRICS_TOKEN_FILE', file)
  if (/^[\w.~+/=-]{32,512}$/.test(token)) return token
  throw new StartupError(
    `METRICS_TOKEN_FILE names ${file}, whose token is no good: it must have 32 to 512 letters, digits or signs (openssl rand -hex 32)`,
  )
}

/** The certificates of a PEM file. Throws StartupError where it has none, or one that no authority has. */
export function readSignatureRoots(file: string): string[] {
  const roots = readSecret('SIGNATURE_ROOTS_FILE', file).match(certificates) ?? []
  if (roots.length > 0 && roots.every(isOfAuthority)) return roots
  throw new StartupError(
    `SIGNATURE_ROOTS_FILE names ${file}, which must hold certificates of authorities as PEM (BEGIN CERTIFICATE) and no others`,
  )
}

const certificates = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

function isOfAuthority(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca
  } catch {
    return false
  }
}

/** The URL of the mail server. Throws StartupError, without the URL, for what is none. */
export function readSmtpUrl(file: string): string {
  const url = readSecret('SMTP_URL_FILE', file)
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' }
  if (['smtp:', 'smtps:'].includes(protocol) && hostname !== '') return url
  throw new StartupError(
    `SMTP_URL_FILE names ${file}, which has no URL of a mail server: write it as smtp://user:password@host:587 or smtps://user:password@host`,
  )
}

/** The key that mails are signed with, as it stands in the file. */
export const readDkimKey = (file: string): string => readSecret('DKIM_KEY_FILE', file)

/** The URL with the password of the file, if one is named. Throws StartupError if the URL has one already. */
export function withPassword(
  setting: string,
  url: string | undefined,
  file: string | undefined,
): string | undefined {
  if (file === undefined) return url
  const urlSetting = setting.replace('PASSWORD_FILE', 'URL')
  if (url === undefined)
    throw new StartupError(`${setting} is set without ${urlSetting}: set both, or neither`)
  const parsed = new URL(url)
  if (parsed.password !== '' || parsed.username === '')
    throw new StartupError(
      `${setting} is set, and ${urlSetting} has a password already or no user: write it as postgres://user@host/database`,
    )
  parsed.password = encodeURIComponent(readSecret(setting, file))
  return parsed.href
}
