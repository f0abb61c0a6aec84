/** Problems that are found before a record is read: the request is invalid, or this caller may not send it. */
export const requestErrors = {
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
      id: 'Ambil kursor dari "page.nextCursor" pada daftar dengan urutan yang sama (pada umpan perubahan dari "next"), atau mulai dari awal.',
      en: 'Take the cursor from "page.nextCursor" of a list with the same sort (of the feed of changes from "next"), or start over.',
    },
  },
  copy_outdated: {
    status: 410,
    title: { id: 'Salinan tidak dapat diteruskan', en: 'The copy cannot be continued' },
    advice: {
      id: 'Mulai salinan baru: ambil ujung umpan dengan "after=head", baca semua daftar, lalu ikuti dari ujung itu.',
      en: 'Begin a new copy: take the head of the feed with "after=head", walk the lists, then follow from that head.',
    },
  },
  invalid_grant: {
    status: 400,
    title: { id: 'Masuk ditolak', en: 'Sign-in refused' },
    advice: {
      id: 'Periksa alamat surel dan kata sandi, atau kode faktor kedua; bila token penyegar ditolak, masuklah lagi.',
      en: 'Check e-mail address and password, or the code of the second factor; where a refresh token was refused, sign in again.',
    },
  },
  second_factor_needed: {
    status: 400,
    title: { id: 'Kode faktor kedua masih diperlukan', en: 'A code of the second factor is still needed' },
    advice: {
      id: 'Kirim kode aplikasi autentikator dengan "challenge" jawaban ini: grant_type=second_factor.',
      en: 'Send the code of the authenticator app with the "challenge" of this answer: grant_type=second_factor.',
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
  membership_needed: {
    status: 403,
    title: {
      id: 'Sebutkan keanggotaan yang Anda wakili',
      en: 'Say for which membership you speak',
    },
    advice: {
      id: 'Kirim "Registry-Membership" dengan id salah satu dari "memberships".',
      en: 'Send "Registry-Membership" with the id of one of "memberships".',
    },
  },
  second_factor_required: {
    status: 403,
    title: { id: 'Peran Anda memerlukan faktor kedua', en: 'Your role needs a second factor' },
    advice: {
      id: 'Pasang dengan POST /v1/me/second-factors, konfirmasikan, lalu masuk lagi dengan kodenya.',
      en: 'Set one up with POST /v1/me/second-factors, confirm it, then sign in again with its code.',
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
      id: 'Tidak seorang pun memutuskan apa yang ia turut kerjakan',
      en: 'Nobody decides on what they took part in',
    },
    advice: {
      id: 'Minta orang lain yang berwenang dan tidak turut mengerjakannya untuk memutuskan.',
      en: 'Ask somebody else who may decide on it and took no part.',
    },
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
} as const
