import { plainWords } from './words.ts'

const inForce = new Set([
  'aktif',
  'masih aktif',
  'berlaku',
  'masih berlaku',
  'berjalan',
  'masih berjalan',
  'sedang berjalan',
  'berlangsung',
  'active',
  'in force',
  'ongoing',
  'on going',
  'valid',
  'running',
])
const over = new Set([
  'selesai',
  'berakhir',
  'sudah berakhir',
  'telah berakhir',
  'habis',
  'habis masa berlaku',
  'kedaluwarsa',
  'kadaluarsa',
  'kadaluwarsa',
  'daluwarsa',
  'expired',
  'ended',
  'completed',
  'done',
])
const unsigned = new Set(['draf', 'draft', 'proses', 'dalam proses', 'belum ditandatangani', 'in process'])

/** The meaning of a status text. `unclear` needs an answer from the sender. */
export function statusIn(text: string): 'in_force' | 'over' | 'unsigned' | 'unclear' {
  const words = plainWords(text)
  if (inForce.has(words)) return 'in_force'
  if (over.has(words)) return 'over'
  return unsigned.has(words) ? 'unsigned' : 'unclear'
}

/** Whether a text looks like a status, in any column: "Diputus 2025", "TIDAK AKTIF". */
export function looksLikeStatus(text: string): boolean {
  return (
    text.length <= 60 &&
    (statusIn(text) !== 'unclear' ||
      /^(status )?(tidak|non|sudah|telah|in)? ?(aktif|active|berlaku|berakhir|diputus|putus|dihentikan|dibatalkan|batal|diakhiri|terminated|cancell?ed|suspended|ditangguhkan)\b/.test(
        plainWords(text),
      ))
  )
}
