import type { Text } from '../../kernel/errors.ts'
import type { Seen, SeenSignature } from './look.ts'

/** What to make of the signatures of a PDF. */
export function adviceOn({ signatures, addedAfter }: Seen): Text {
  const signed = signatures.filter(({ kind }) => kind === 'signature')
  if (signed.length === 0)
    return {
      id: 'Tidak ada tanda tangan elektronik di dalam berkas; bila ditandatangani basah, periksa naskah aslinya.',
      en: 'There is no electronic signature in the file; if it was signed by hand, look at the paper.',
    }
  const altered = signatures.filter(({ result }) => result === 'altered')
  if (altered.length > 0)
    return {
      id: `Berkas berubah setelah ditandatangani: tanda tangan ${names(altered, 'tanpa nama')} tidak lagi cocok. Mintalah berkas aslinya.`,
      en: `The file changed after it was signed: the signature of ${names(altered, 'nobody named')} does not fit any more. Ask for the original file.`,
    }
  if (signatures.some(({ result }) => result === 'unreadable'))
    return {
      id: 'Ada tanda tangan elektronik yang tidak dapat dibaca di sini; periksa dengan layanan penyelenggara sertifikasinya.',
      en: 'A signature cannot be read here; check it with the service of its certification authority.',
    }
  const by = names(signed, '')
  if (addedAfter === 'other')
    return {
      id: `Ditandatangani secara elektronik oleh ${by}, lalu sesuatu ditambahkan pada berkas. Bandingkan dengan berkas aslinya.`,
      en: `Signed electronically by ${by}, and then something was added to the file. Compare it with the original file.`,
    }
  if (signed.some(({ inPeriod }) => inPeriod === false))
    return {
      id: `Ditandatangani secara elektronik oleh ${by}; sertifikatnya tidak berlaku pada waktu yang disebut penanda tangan.`,
      en: `Signed electronically by ${by}; a certificate was out of its period at the time that the signer says.`,
    }
  if (addedAfter === 'validation_data')
    return {
      id: `Ditandatangani secara elektronik oleh ${by}; sesudahnya ditambahkan data untuk pembuktian jangka panjang. Penerbit sertifikatnya belum diperiksa di sini.`,
      en: `Signed electronically by ${by}; afterwards data was added that proves it in the long term. Who issued the certificates was not checked here.`,
    }
  return {
    id: `Ditandatangani secara elektronik oleh ${by}; berkas tidak berubah sesudahnya. Penerbit sertifikatnya belum diperiksa di sini.`,
    en: `Signed electronically by ${by}; the file did not change afterwards. Who issued the certificates was not checked here.`,
  }
}

const names = (signatures: readonly SeenSignature[], unnamed: string): string =>
  signatures
    .map(({ signer }) => signer?.slice(0, 80) ?? unnamed)
    .slice(0, 3)
    .join(', ')
