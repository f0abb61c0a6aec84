import type { Day } from '../../kernel/days.ts'
import { shown, wrong, type Wrong } from '../cells/cells.ts'
import type { Candidate } from './matching.ts'
import type { Named } from './rows.ts'

const said = (code: string, id: string, en: string): Wrong => wrong(code, id, en).wrong

const calledIn = ({ name, npwp, nib }: Named): string => shown(name || npwp || nib || '')

const listed = (candidates: readonly Candidate[]): string =>
  candidates.map(({ shortName, similarity }) => `${shortName} (${similarity.toFixed(2)})`).join(', ')

/** What is wrong with a row beside its cells, in words. */
export const rowWrongs = {
  repeatedKey: (row: number) =>
    said('repeated_key', `Kunci ini sudah dipakai baris ${row}.`, `Row ${row} has this key already.`),
  changedSinceImport: (number: string) =>
    said(
      'changed_since_import',
      `Baris ini sudah diimpor sebagai ${number} dengan isi lain; ubah di sana: draf langsung, yang ditandatangani lewat adendum.`,
      `This row was imported as ${number} with other content; change it there: a draft directly, what was signed by an amendment.`,
    ),
  alreadyRegistered: (number: string) =>
    said(
      'already_registered',
      `Nomor ini sudah terdaftar sebagai ${number}; hapus barisnya.`,
      `This number is registered already, as ${number}; remove the row.`,
    ),
  duplicateParty: (name: string) =>
    said(
      'duplicate_party',
      `${name} sudah menjadi pihak di baris ini.`,
      `${name} is a party in this row already.`,
    ),
  signedAfter: (day: Day) =>
    said(
      'signed_after_cutoff',
      `Naskah yang ditandatangani sesudah ${day} tidak diimpor; ajukan untuk ditelaah.`,
      `What was signed after ${day} is not imported; submit it for review.`,
    ),
  guessed: (named: Named, { shortName, similarity }: Candidate) =>
    said(
      'guessed_partner',
      `${calledIn(named)} dibaca sebagai ${shortName} (${similarity.toFixed(2)}); periksa.`,
      `${calledIn(named)} was taken for ${shortName} (${similarity.toFixed(2)}); check it.`,
    ),
  unsure: (named: Named, candidates: readonly Candidate[]) =>
    said(
      'unsure_partner',
      `${calledIn(named)} belum jelas: ${listed(candidates)}? Tulis nama yang terdaftar atau id-nya, atau sebutkan di "partners".`,
      `${calledIn(named)} is not clear: ${listed(candidates)}? Write the registered name or the id, or name it in "partners".`,
    ),
  contradiction: (named: Named, candidates: readonly Candidate[]) =>
    said(
      'contradicting_partner',
      `Nama dan nomor ${calledIn(named)} menunjuk organisasi yang berbeda: ${candidates.map((each) => each.shortName).join(', ')}.`,
      `Name and numbers of ${calledIn(named)} lead to different organizations: ${candidates.map((each) => each.shortName).join(', ')}.`,
    ),
  unknown: (named: Named, _candidates: readonly Candidate[]) =>
    said(
      'unknown_partner',
      `${calledIn(named)} belum terdaftar; daftarkan dahulu di /v1/collaborators.`,
      `${calledIn(named)} is not registered; register it at /v1/collaborators first.`,
    ),
} as const
