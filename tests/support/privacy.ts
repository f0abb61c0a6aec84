import { registerUser } from '../api/accounts/people.ts'
import { ownerRows } from './agreements.ts'
import type { TestApp } from './app.ts'

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

/** Makes an account that the schedule of retention proposes to destroy. */
export const longDisabled = (t: TestApp, id: string) =>
  ownerRows(t, `update accounts set status = 'disabled', updated_at = '2020-01-01' where id = $1`, [id])

/** The destruction of the first account that is proposed, or else of one that is made for it. */
export async function destructionOf(t: TestApp) {
  const proposed = async () => {
    const { body } = await t.as('admin').get('/v1/retention-proposals')
    const mentions = (body.proposals as { kind: string; id: string }[]).map(({ kind, id }) => ({ kind, id }))
    return mentions.find(({ kind }) => kind === 'account')
  }
  let found = await proposed()
  if (!found) {
    await longDisabled(t, (await registerUser(t)).body.id)
    found = await proposed()
  }
  return { minutesNumber: 'BA-12/2026', minutesOn: '2026-06-15', items: [found] }
}
