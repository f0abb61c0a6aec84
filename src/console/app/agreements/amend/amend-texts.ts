import { bilingual } from '../../texts/bilingual.ts'

export const useAmendTexts = bilingual(
  {
    title: 'Mengubah naskah yang ditandatangani',
    amend: 'Susun addendum',
    edit: 'Ubah addendum',
    cancel: 'Batalkan addendum',
    lead: 'Naskah yang ditandatangani tetap seperti adanya. Yang Anda ubah di sini menjadi addendum, yang ditelaah dan ditandatangani tersendiri.',
    reason: 'Alasan addendum',
    firstDay: 'Addendum berlaku sejak',
    signed: (text: string) => `Dalam naskah: ${text}`,
    number: (number: number) => `Addendum ke-${number}`,
    from: (day: string) => `berlaku sejak ${day}`,
    signing: 'Tanda tangan para pihak dicatat melalui antarmuka HTTP.',
  },
  {
    title: 'Changing what was signed',
    amend: 'Draft an amendment',
    edit: 'Edit the amendment',
    cancel: 'Cancel the amendment',
    lead: 'What was signed stays as it is. What you change here becomes an amendment, which is reviewed and signed by itself.',
    reason: 'Reason of the amendment',
    firstDay: 'The amendment holds from',
    signed: (text) => `As signed: ${text}`,
    number: (number) => `Amendment ${number}`,
    from: (day) => `holds from ${day}`,
    signing: 'The signatures of the parties are recorded over the HTTP interface.',
  },
)
