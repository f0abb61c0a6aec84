import { bilingual } from '../../texts/bilingual.ts'

export const useFormTexts = bilingual(
  {
    restored: 'Yang Anda tulis sebelumnya masih ada di perangkat ini.',
    startAnew: 'Mulai dari awal',
    stale:
      'Diubah orang lain sementara Anda menulis. Tidak ada yang ditimpa: pilih di setiap isian yang berbeda.',
    inRegistry: 'Di registri:',
    empty: '(kosong)',
    takeTheirs: 'Pakai yang di registri',
    keepMine: 'Pakai punya saya',
    save: 'Simpan',
    saving: 'Mengirim…',
    attached: 'Terlampir.',
    needed: 'Wajib diisi.',
    choose: 'Pilih…',
    otherTab:
      'Isian ini terbuka di tab lain. Agar tidak saling menimpa, hanya satu tab yang boleh mengubahnya.',
    moveHere: 'Lanjutkan di sini',
  },
  {
    restored: 'What you wrote before is still on this device.',
    startAnew: 'Start anew',
    stale:
      'Somebody else changed this while you wrote. Nothing is overwritten: choose in each field that differs.',
    inRegistry: 'In the registry:',
    empty: '(empty)',
    takeTheirs: 'Use the registry’s',
    keepMine: 'Use mine',
    save: 'Save',
    saving: 'Sending…',
    attached: 'Attached.',
    needed: 'Fill this in.',
    choose: 'Choose…',
    otherTab:
      'This form is open in another tab. So that they do not overwrite one another, only one tab may change it.',
    moveHere: 'Go on here',
  },
)
