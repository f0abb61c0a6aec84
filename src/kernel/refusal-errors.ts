/** Problems of requests that were understood but are refused, or cannot be answered now. */
export const refusalErrors = {
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
  paper_unavailable: {
    status: 503,
    title: {
      id: 'Naskah tidak dapat dibuat dalam bentuk ini',
      en: 'The paper cannot be made in this format',
    },
    advice: {
      id: 'Minta bentuk lain dengan "Accept": PDF, atau DOCX.',
      en: 'Ask for the other format by "Accept": PDF, or DOCX.',
    },
  },
  unavailable: {
    status: 503,
    title: { id: 'Layanan sedang tidak dapat menjawab', en: 'The service cannot answer right now' },
    advice: { id: 'Coba lagi setelah "Retry-After".', en: 'Try again after "Retry-After".' },
  },
} as const
