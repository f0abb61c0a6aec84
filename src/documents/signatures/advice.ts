import type { Text } from '../../kernel/errors.ts'
import { findingOf } from './findings.ts'
import type { Seen, SeenSignature } from './look.ts'

/** What to make of the signatures of a PDF. */
export function adviceOn(seen: Seen): Text {
  const signed = seen.signatures.filter(({ kind }) => kind === 'signature')
  const by = names(signed, '')
  const finding = findingOf(seen)
  switch (finding) {
    case 'none':
      return {
        id: 'Tidak ada tanda tangan elektronik di dalam berkas; bila ditandatangani basah, periksa naskah aslinya.',
        en: 'There is no electronic signature in the file; if it was signed by hand, look at the paper.',
      }
    case 'altered': {
      const altered = seen.signatures.filter(({ result }) => result === 'altered')
      return {
        id: `Berkas berubah setelah ditandatangani: tanda tangan ${names(altered, 'tanpa nama')} tidak lagi cocok. Mintalah berkas aslinya.`,
        en: `The file changed after it was signed: the signature of ${names(altered, 'nobody named')} does not fit any more. Ask for the original file.`,
      }
    }
    case 'unreadable':
      return {
        id: 'Ada tanda tangan elektronik yang tidak dapat dibaca di sini; periksa dengan layanan penyelenggara sertifikasinya.',
        en: 'A signature cannot be read here; check it with the service of its certification authority.',
      }
    case 'added_to':
      return {
        id: `Ditandatangani secara elektronik oleh ${by}, lalu sesuatu ditambahkan pada berkas. Bandingkan dengan berkas aslinya.`,
        en: `Signed electronically by ${by}, and then something was added to the file. Compare it with the original file.`,
      }
    case 'out_of_period':
      return {
        id: `Ditandatangani secara elektronik oleh ${by}; sertifikatnya tidak berlaku pada waktu yang disebut penanda tangan.`,
        en: `Signed electronically by ${by}; a certificate was out of its period at the time that the signer says.`,
      }
    case 'not_checked':
    case 'certified': {
      const [after, issuer] = [afterwards(seen), issuers[finding]]
      return {
        id: `Ditandatangani secara elektronik oleh ${by}; ${after.id}. ${issuer.id}`,
        en: `Signed electronically by ${by}; ${after.en}. ${issuer.en}`,
      }
    }
  }
}

const afterwards = ({ addedAfter }: Seen): Text =>
  addedAfter === 'validation_data'
    ? {
        id: 'sesudahnya ditambahkan data untuk pembuktian jangka panjang',
        en: 'afterwards data was added that proves it in the long term',
      }
    : { id: 'berkas tidak berubah sesudahnya', en: 'the file did not change afterwards' }

const issuers = {
  not_checked: {
    id: 'Penerbit sertifikatnya belum diperiksa di sini.',
    en: 'Who issued the certificates was not checked here.',
  },
  certified: {
    id: 'Tersertifikasi: penerbit sertifikatnya dipercaya di sini.',
    en: 'Certified: who issued the certificates is trusted here.',
  },
} as const satisfies Record<string, Text>

const names = (signatures: readonly SeenSignature[], unnamed: string): string =>
  signatures
    .map(({ signer }) => signer?.slice(0, 80) ?? unnamed)
    .slice(0, 3)
    .join(', ')
