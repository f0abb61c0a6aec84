/** What a person asks about their data; the name is that of nobody. */
export const aboutOneself = {
  kind: 'restriction',
  subjectName: 'Nama Pemohon',
  subjectEmail: 'pemohon@contoh.id',
  asked: 'Jangan dipakai selama sengketa.',
  receivedAt: '2026-03-02T09:15:00+07:00',
}

export const breach = {
  what: 'Daftar kontak kolaborator.',
  how: 'Berkas terkirim ke alamat yang salah.',
  discoveredAt: '2026-03-02T09:15:00+07:00',
}

export const accessReview = { halfYear: '2025-H2', conclusion: 'Hak akses sesuai tugas.' }
