import type { Scope } from './actor.ts'

/** A sentence in the two languages the registry answers in. */
export interface Text {
  readonly id: string
  readonly en: string
}

export type Language = keyof Text

interface ErrorKind {
  readonly status: number
  readonly title: Text
  /** What the reader can do about it. */
  readonly advice: Text
}

/** Every problem the registry answers with: a closed list, part of the contract (RFC 9457 `type` and `code`). */
export const errorKinds = {
  invalid_request: {
    status: 400,
    title: { id: 'Permintaan tidak sah', en: 'The request is not valid' },
    advice: {
      id: 'Perbaiki isian yang disebut dalam "errors", lalu kirim lagi.',
      en: 'Correct what "errors" names, then send it again.',
    },
  },
  malformed_json: {
    status: 400,
    title: { id: 'Isi permintaan bukan JSON yang sah', en: 'The body is not valid JSON' },
    advice: { id: 'Periksa tanda kurung, koma dan kutip.', en: 'Check brackets, commas and quotes.' },
  },
  invalid_cursor: {
    status: 400,
    title: { id: 'Kursor tidak dikenali', en: 'The cursor is not recognized' },
    advice: {
      id: 'Ambil kursor dari "page.nextCursor" pada daftar dengan urutan yang sama, atau mulai dari awal.',
      en: 'Take the cursor from "page.nextCursor" of a list with the same sort, or start over.',
    },
  },
  invalid_grant: {
    status: 400,
    title: { id: 'Masuk ditolak', en: 'Sign-in refused' },
    advice: {
      id: 'Periksa alamat surel dan kata sandi; bila token penyegar ditolak, masuklah lagi.',
      en: 'Check e-mail address and password; where a refresh token was refused, sign in again.',
    },
  },
  invalid_scope: {
    status: 400,
    title: { id: 'Lingkup bukan milik klien ini', en: 'The scope is not one of this client' },
    advice: {
      id: 'Minta lingkup yang dimiliki klien, atau kosongkan untuk semuanya.',
      en: 'Ask for scopes that the client has, or for none to get them all.',
    },
  },
  unsupported_grant_type: {
    status: 400,
    title: { id: 'Jenis "grant_type" tidak didukung', en: 'The "grant_type" is not supported' },
    advice: {
      id: 'Kirim "password", "refresh_token" atau "client_credentials".',
      en: 'Send "password", "refresh_token" or "client_credentials".',
    },
  },
  invalid_client: {
    status: 401,
    title: { id: 'Klien tidak dikenali', en: 'The client is not recognized' },
    advice: {
      id: 'Periksa "client_id" dan "client_secret", dan apakah kliennya masih aktif.',
      en: 'Check "client_id" and "client_secret", and whether the client is active.',
    },
  },
  unauthenticated: {
    status: 401,
    title: { id: 'Token tidak ada atau tidak berlaku', en: 'No token, or one that is not valid' },
    advice: {
      id: 'Kirim "Authorization: Bearer <token>" dengan token yang masih berlaku.',
      en: 'Send "Authorization: Bearer <token>" with a token that is still valid.',
    },
  },
  forbidden: {
    status: 403,
    title: { id: 'Peran Anda tidak boleh melakukan ini', en: 'Your role may not do this' },
    advice: {
      id: 'Lihat "allowedActions" pada data itu atau GET /v1/me untuk yang boleh Anda lakukan.',
      en: 'See "allowedActions" on the resource, or GET /v1/me, for what you may do.',
    },
  },
  insufficient_scope: {
    status: 403,
    title: { id: 'Lingkup token tidak mencukupi', en: 'The token lacks a scope' },
    advice: {
      id: '"WWW-Authenticate" menyebut lingkup yang diperlukan; minta token dengan lingkup itu, atau minta registrar memberikannya.',
      en: '"WWW-Authenticate" names the scope it takes; ask for a token with it, or the registrar to grant it.',
    },
  },
  self_approval: {
    status: 403,
    title: {
      id: 'Pengaju tidak boleh menyetujui ajuannya sendiri',
      en: 'Nobody approves what they themselves submitted',
    },
    advice: { id: 'Minta penelaah lain menyetujuinya.', en: 'Ask another reviewer to approve it.' },
  },
  not_found: {
    status: 404,
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    advice: {
      id: 'Periksa alamat dan id-nya; data yang tidak boleh Anda lihat juga dijawab begini.',
      en: 'Check the address and the id; what you may not see is answered like this as well.',
    },
  },
  method_not_allowed: {
    status: 405,
    title: { id: 'Metode itu tidak ada di alamat ini', en: 'There is no such method at this address' },
    advice: {
      id: '"Allow" menyebut metode yang ada di sini; kontraknya di /openapi.json.',
      en: '"Allow" names the methods that are here; the contract is at /openapi.json.',
    },
  },
  not_acceptable: {
    status: 406,
    title: { id: 'Bentuk jawaban itu tidak tersedia', en: 'There is no answer of that media type' },
    advice: {
      id: 'Kirim "Accept" dengan salah satu jenis yang disebut kontrak untuk alamat ini, atau tanpa "Accept" untuk JSON.',
      en: 'Send an "Accept" with one of the types that the contract names for this address, or none for JSON.',
    },
  },
  request_timeout: {
    status: 408,
    title: { id: 'Permintaan tidak selesai dikirim', en: 'The request was not sent to its end' },
    advice: { id: 'Kirim lagi, tanpa jeda panjang.', en: 'Send it again, without long pauses.' },
  },
  invalid_transition: {
    status: 409,
    title: {
      id: 'Tindakan tidak berlaku pada status sekarang',
      en: 'That action does not apply to the present status',
    },
    advice: {
      id: '"allowedActions" menyebut tindakan yang berlaku.',
      en: '"allowedActions" names the actions that would apply.',
    },
  },
  guard_not_met: {
    status: 409,
    title: { id: 'Syarat belum terpenuhi', en: 'Conditions are not met' },
    advice: {
      id: 'Penuhi setiap alasan dalam "reasons", lalu ulangi.',
      en: 'Meet each of the "reasons", then try again.',
    },
  },
  merge_not_kept: {
    status: 409,
    title: {
      id: 'Yang dipindahkan oleh penggabungan ini tidak tersimpan',
      en: 'What this merge moved was not kept',
    },
    advice: {
      id: 'Penggabungan ini dari sebelum pemindahannya disimpan; pindahkan satu per satu yang keliru, riwayatnya menyebutnya.',
      en: 'The merge is from before that was kept; move what is wrong one by one, the history names it.',
    },
  },
  not_editable: {
    status: 409,
    title: {
      id: 'Data tidak dapat diubah pada status sekarang',
      en: 'The record cannot be changed in its present status',
    },
    advice: {
      id: 'Hanya draf yang dapat diubah; setelah itu ikuti "allowedActions".',
      en: 'Only a draft can be changed; after that, follow "allowedActions".',
    },
  },
  already_exists: {
    status: 409,
    title: { id: 'Data yang sama sudah ada', en: 'The same record already exists' },
    advice: { id: 'Pakai data yang sudah ada.', en: 'Use the record that exists.' },
  },
  conflict: {
    status: 409,
    title: {
      id: 'Bertabrakan dengan perubahan lain',
      en: 'In conflict with another change',
    },
    advice: { id: 'Baca ulang datanya, lalu coba lagi.', en: 'Read the record again, then retry.' },
  },
  idempotency_in_flight: {
    status: 409,
    title: {
      id: 'Permintaan dengan Idempotency-Key ini masih diproses',
      en: 'A request with this Idempotency-Key is still at work',
    },
    advice: {
      id: 'Tunggu sebentar, lalu kirim permintaan yang sama sekali lagi.',
      en: 'Wait a moment, then send the same request once more.',
    },
  },
  stale_version: {
    status: 412,
    title: { id: 'Data sudah berubah sejak Anda membacanya', en: 'The record changed since you read it' },
    advice: {
      id: 'Baca ulang, periksa perubahannya, lalu kirim dengan ETag yang baru.',
      en: 'Read it again, look at what changed, then send with the new ETag.',
    },
  },
  payload_too_large: {
    status: 413,
    title: { id: 'Isi permintaan terlalu besar', en: 'The body is too large' },
    advice: { id: 'Kirim paling banyak 1 MiB.', en: 'Send at most 1 MiB.' },
  },
  unsupported_media_type: {
    status: 415,
    title: { id: 'Jenis isi tidak didukung', en: 'The content type is not supported' },
    advice: {
      id: 'Kirim isi dengan "Content-Type" yang disebut "detail"; kontrak menyebutnya untuk setiap operasi.',
      en: 'Send the body with the "Content-Type" that "detail" names; the contract names it for each operation.',
    },
  },
  unsupported_file_type: {
    status: 415,
    title: { id: 'Jenis berkas tidak diterima', en: 'Files of this type are not accepted' },
    advice: {
      id: 'Kirim PDF, JPEG, PNG, DOCX atau XLSX; yang dilihat isinya, bukan namanya.',
      en: 'Send a PDF, JPEG, PNG, DOCX or XLSX; what counts is the content, not the name.',
    },
  },
  range_not_satisfiable: {
    status: 416,
    title: { id: 'Rentang itu di luar berkas', en: 'That range lies outside the file' },
    advice: {
      id: 'Ukuran berkas ada di "Content-Range" dan pada datanya.',
      en: 'The size of the file is in "Content-Range" and on the record.',
    },
  },
  rule_violated: {
    status: 422,
    title: { id: 'Isian melanggar aturan', en: 'The input breaks a rule' },
    advice: {
      id: 'Perbaiki isian yang disebut dalam "errors".',
      en: 'Correct what "errors" names.',
    },
  },
  import_refused: {
    status: 422,
    title: { id: 'Berkas tidak diimpor', en: 'The file was not imported' },
    advice: {
      id: 'Perbaiki sel yang disebut dalam "errors" (paling banyak 100); dryRun=true menyebut semuanya. Tidak ada yang ditulis.',
      en: 'Correct the cells that "errors" names (at most 100); dryRun=true names all of them. Nothing was written.',
    },
  },
  idempotency_key_reused: {
    status: 422,
    title: {
      id: 'Idempotency-Key ini sudah dipakai untuk permintaan lain',
      en: 'This Idempotency-Key was used for another request',
    },
    advice: {
      id: 'Pakai kunci baru untuk setiap permintaan; kunci lama hanya untuk mengulang permintaan yang sama persis.',
      en: 'Use a new key for each request; an old one only repeats exactly the same request.',
    },
  },
  precondition_required: {
    status: 428,
    title: { id: 'Tajuk If-Match wajib ada', en: 'An If-Match header is required' },
    advice: {
      id: 'Kirim ETag dari pembacaan terakhir sebagai "If-Match".',
      en: 'Send the ETag of your last read as "If-Match".',
    },
  },
  too_many_requests: {
    status: 429,
    title: { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
    advice: {
      id: 'Coba lagi setelah "Retry-After" detik; "RateLimit" menyebut sisa jatah Anda.',
      en: 'Try again after "Retry-After" seconds; "RateLimit" says what you have left.',
    },
  },
  too_many_attempts: {
    status: 429,
    title: { id: 'Terlalu banyak kata sandi yang salah', en: 'Too many wrong passwords' },
    advice: {
      id: 'Tunggu selama "Retry-After", lalu coba lagi, atau minta undangan baru kepada registrar.',
      en: 'Wait for "Retry-After", then try again, or ask the registrar for a new invitation.',
    },
  },
  header_too_large: {
    status: 431,
    title: { id: 'Tajuk permintaan terlalu besar', en: 'The request headers are too large' },
    advice: { id: 'Perkecil tajuknya.', en: 'Make the headers smaller.' },
  },
  internal_error: {
    status: 500,
    title: { id: 'Terjadi galat di pihak kami', en: 'Something failed on our side' },
    advice: {
      id: 'Coba lagi; bila berulang, laporkan "requestId".',
      en: 'Try again; if it stays, report the "requestId".',
    },
  },
  corrupted_file: {
    status: 500,
    title: { id: 'Isi berkas rusak atau hilang', en: 'The content of the file is damaged or lost' },
    advice: {
      id: 'Laporkan kepada pengelola: berkas dapat dipulihkan dari cadangan, atau diunggah lagi sebagai edisi baru.',
      en: 'Tell the operator: the file can be restored from a backup, or uploaded again as a new edition.',
    },
  },
  unavailable: {
    status: 503,
    title: { id: 'Layanan sedang tidak dapat menjawab', en: 'The service cannot answer right now' },
    advice: { id: 'Coba lagi setelah "Retry-After".', en: 'Try again after "Retry-After".' },
  },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorKinds
export const errorCodes = Object.keys(errorKinds) as [ErrorCode, ...ErrorCode[]]

/** One field that is wrong; `pointer` is a JSON Pointer (RFC 6901) into the body, or `?name` for a parameter. */
export interface FieldError {
  readonly pointer: string
  readonly code: string
  readonly message: Text
}

/** One guard that is not met. */
export interface Reason {
  readonly code: string
  readonly message: Text
}

/** A record that stands in the way of another. */
interface Conflicting {
  readonly id: string
  readonly name: string
  /** Its path. */
  readonly location: string
}

interface DomainErrorDetails {
  readonly detail?: Text
  readonly conflictsWith?: Conflicting
  readonly errors?: readonly FieldError[]
  readonly reasons?: readonly Reason[]
  readonly allowedActions?: readonly string[]
  /** The methods that the address has. */
  readonly allow?: readonly string[]
  /** Seconds. */
  readonly retryAfter?: number
  /** The scope that is missing, where it is not that of the operation. */
  readonly scope?: Scope
}

/** What a rule says no with; the HTTP frame turns it into a problem in the reader's language. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly details: DomainErrorDetails

  constructor(code: ErrorCode, details: DomainErrorDetails = {}) {
    super(details.detail?.en ?? errorKinds[code].title.en)
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}
