import { DrizzleQueryError } from 'drizzle-orm'
import pg from 'pg'
import { DomainError } from '../kernel/errors.ts'

/** Constraints whose violation has a name of its own in the interface. */
const knownConstraints: Record<string, () => DomainError> = {
  organizations_legal_name_key: () =>
    new DomainError('already_exists', {
      detail: {
        id: 'Organisasi dengan nama resmi ini sudah terdaftar; cari dengan "q=".',
        en: 'An organization with this legal name is registered already; look for it with "q=".',
      },
    }),
  accounts_client_name_key: () =>
    new DomainError('already_exists', {
      detail: {
        id: 'Klien API dengan nama ini sudah terdaftar.',
        en: 'An API client with this name is registered already.',
      },
    }),
  accounts_email_key: () =>
    new DomainError('already_exists', {
      detail: {
        id: 'Akun dengan alamat surel ini sudah terdaftar; cari dengan "email=".',
        en: 'An account with this e-mail address is registered already; look for it with "email=".',
      },
    }),
  accounts_identity_key: () =>
    new DomainError('already_exists', {
      detail: {
        id: 'Identitas luar ini sudah tertaut pada akun lain.',
        en: 'This outside identity is linked to another account already.',
      },
    }),
  evaluations_once: () =>
    new DomainError('already_exists', {
      detail: {
        id: 'Penilai ini sudah menilainya untuk hari yang sama: ubah evaluasi yang ada.',
        en: 'This evaluator has judged it for the same days already: change the evaluation that exists.',
      },
    }),
  holidays_day_key: () =>
    new DomainError('already_exists', {
      detail: {
        id: 'Hari ini sudah tercatat sebagai hari libur: ubah yang ada.',
        en: 'This day is entered as a holiday already: change the one that exists.',
      },
    }),
  organization_identifiers_key: () =>
    new DomainError('already_exists', {
      detail: {
        id: 'Nomor ini sudah tercatat pada organisasi lain.',
        en: 'Another organization is registered with this number.',
      },
    }),
}

/** The error beneath that of drizzle, whose message has the SQL and its parameters. */
export const causeOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error)

/**
 * What PostgreSQL said no with, as a problem that may be shown: nothing of the SQL, its parameters or the names in it.
 * Undefined for a failure that is ours and belongs in the log.
 */
export function asDomainError(error: unknown): DomainError | undefined {
  const cause = causeOf(error)
  if (!(cause instanceof pg.DatabaseError))
    return isOfSystem(cause) ? new DomainError('unavailable') : undefined
  // A connection that was refused or ended, whatever the reason.
  if (cause.severity === 'FATAL') return new DomainError('unavailable')
  const known = cause.constraint && knownConstraints[cause.constraint]
  if (known) return known()
  switch (cause.code?.slice(0, 2)) {
    case '23':
    case '40':
      return new DomainError('conflict')
    case '53': // too many connections, disk full
    case '57': // statement timeout, server shutting down
      return new DomainError('unavailable')
    default:
      return undefined
  }
}

/** A call of the operating system failed: the network, or a full disk. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error
