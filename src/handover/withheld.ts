import type { Text } from '../kernel/errors.ts'
import { both } from '../kernel/labels.ts'

/** Tables that no handover has: they hold secrets of people and programs, or what only a running service needs. */
export const withheldTables: Readonly<Record<string, Text>> = {
  account_invitations: both('rahasia: hash undangan', 'secret: hashes of invitations'),
  account_passwords: both('rahasia: hash kata sandi', 'secret: hashes of passwords'),
  client_secrets: both('rahasia: hash rahasia klien', 'secret: hashes of the secrets of clients'),
  recovery_codes: both('rahasia: hash kode pemulihan', 'secret: hashes of recovery codes'),
  refresh_tokens: both('rahasia: hash token sesi', 'secret: hashes of the tokens of sessions'),
  second_factors: both('rahasia: faktor kedua', 'secret: second factors'),
  second_factor_challenges: both('rahasia: sesi faktor kedua', 'secret: sign-ins that wait for a code'),
  second_factor_resets: both(
    'permintaan pengaturan ulang faktor kedua, sementara',
    'resets of second factors that were asked for, passing',
  ),
  webhook_secrets: both('rahasia: kunci tanda tangan webhook', 'secret: what webhooks are signed with'),
  sign_in_attempts: both('kegagalan masuk, sementara', 'failures to sign in, passing'),
  sign_in_devices: both('rahasia: hash perangkat yang dikenal', 'secret: hashes of known devices'),
  idempotency_keys: both('jawaban untuk pengulangan, sementara', 'answers kept for retries, passing'),
  client_ids: both(
    'id buatan klien, agar kiriman ulang dikenali',
    'ids that clients made, by which retries are known',
  ),
  request_counts: both('hitungan permintaan, sementara', 'counts of requests, passing'),
  pending_files: both('berkas yang belum selesai, sementara', 'files that are not yet whole, passing'),
  events: both(
    'umpan perubahan, hanya berlaku di sini; jejak audit memuat semuanya',
    'the feed of changes, good here alone; the audit trail tells all of it',
  ),
  event_feed: both('ujung umpan perubahan', 'the end of the feed of changes'),
  event_epochs: both('asal nomor urut umpan perubahan', 'where the positions of the feed come from'),
  organization_renamings: both(
    'kemajuan penyesuaian kata pencarian setelah ganti nama, sementara',
    'how far words of search have followed changes of names, passing',
  ),
  audit_unsealed: both('antrean rantai jejak audit, sementara', 'the queue of the audit chain, passing'),
}

/** Columns whose name tells of a secret, but that hold none. */
const noSecrets: ReadonlySet<string> = new Set([
  'agreements.import_hash',
  'agreements.import_key',
  'audit_links.hash',
  'documents.storage_key',
  'organization_moves.row_key',
])

const secretName =
  /(^|_)(hash(es)?|secrets?|passwords?|tokens?|keys?|credentials?|t?otp|challenge|nonce|salt|recovery_codes?)(_|$)/

/**
 * Whether a column is left out as a secret. A name like that of a secret is enough, so that a column that comes later is
 * left out until somebody says that it holds none.
 */
export const isWithheld = (table: string, column: string): boolean =>
  secretName.test(column) && !noSecrets.has(`${table}.${column}`)
