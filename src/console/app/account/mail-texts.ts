import { bilingual } from '../texts/bilingual.ts'

export const useMailTexts = bilingual(
  {
    title: 'Surel',
    lead: 'Yang dikirim lewat surel bila registri ini berkirim surel. Apa pun pilihan Anda, yang menunggu Anda tetap ada di halaman depan.',
    language: 'Bahasa surel',
    tasks: 'Yang menunggu saya',
    saved: 'Tersimpan.',
  },
  {
    title: 'Mail',
    lead: 'What is sent by mail where this registry sends mail. Whatever you choose, what waits for you stays on the first page.',
    language: 'Language of mails',
    tasks: 'What waits for me',
    saved: 'Saved.',
  },
)
