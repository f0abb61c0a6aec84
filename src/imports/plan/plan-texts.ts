import type { Day } from '../../kernel/days.ts'
import { shown, wrong, type Wrong } from '../cells/cells.ts'
import { mostContacts } from '../../organizations/parts/contacts.ts'
import type { Candidate } from '../match/matching.ts'
import type { Named } from '../rows/imported-row.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

const said = (code: DetailCode, id: string, en: string): Wrong => wrong(code, id, en).wrong

const calledIn = ({ name, npwp, nib }: Named): string => shown(name || npwp || nib || '')

const listed = (candidates: readonly Candidate[]): string =>
  candidates.map(({ shortName, similarity }) => `${shortName} (${similarity.toFixed(2)})`).join(', ')

/** Messages for errors of a row that are not errors of a single cell. */
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
  likeOthers: (named: Named, candidates: readonly Candidate[]) =>
    said(
      'similar_name',
      `${calledIn(named)} didaftarkan sebagai yang baru, padahal mirip dengan ${listed(candidates)}; periksa.`,
      `${calledIn(named)} is registered as new, though it is like ${listed(candidates)}; check it.`,
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
      `${calledIn(named)} belum terdaftar; sebutkan jenis dan sektornya di "newPartners", atau organisasi yang dimaksud di "partners".`,
      `${calledIn(named)} is not registered; give its kind and sector in "newPartners", or the organization that is meant in "partners".`,
    ),
  sameNumber: (number: string, known: readonly { registrationNumber: string; leadAgency: string }[]) =>
    said(
      'number_used_twice',
      `Nomor ${shown(number)} dari mitra ini juga ada pada ${known.map((each) => `${each.registrationNumber} (${each.leadAgency})`).join(', ')}; periksa apakah naskahnya sama.`,
      `The number ${shown(number)} of this collaborator is also that of ${known.map((each) => `${each.registrationNumber} (${each.leadAgency})`).join(', ')}; see whether the paper is the same.`,
    ),
  sameNumberInFile: (number: string, row: number) =>
    said(
      'number_used_twice',
      `Nomor ${shown(number)} dari mitra ini juga ada di baris ${row}; periksa apakah naskahnya sama.`,
      `The number ${shown(number)} of this collaborator stands in row ${row} as well; see whether the paper is the same.`,
    ),
  recognized: (registrationNumber: string, leadAgency: string) =>
    said(
      'recognized',
      `Naskah ini sudah tercatat sebagai ${registrationNumber} (${leadAgency}): nomor mitra, jenis dan tanggalnya sama. Tidak dicatat lagi.`,
      `This agreement is registered already, as ${registrationNumber} (${leadAgency}): the number of the collaborator, the type and the day are the same. It is not recorded again.`,
    ),
  contactNotTaken: (name: string) =>
    said(
      'contact_not_taken',
      `Kontak ${name} tidak dicatat: mitra ini sudah terdaftar, kontaknya ditulis oleh registrar atau mitra itu sendiri.`,
      `The contacts of ${name} are not recorded: it is registered already, and the registrar or the collaborator itself writes them.`,
    ),
  tooManyContacts: (name: string) =>
    said(
      'too_many_contacts',
      `Kontak ${name} di berkas ini lebih dari ${mostContacts}; kosongkan sebagian.`,
      `This file has more than ${mostContacts} contacts of ${name}; leave some of them empty.`,
    ),
  unknownParent: (number: string) =>
    said(
      'unknown_parent',
      `${shown(number)} bukan nomor naskah induk yang terdaftar atau ada di berkas ini; masukkan induknya lebih dahulu atau di berkas yang sama, atau tulis nomor registrasinya.`,
      `${shown(number)} is no number of a parent that is registered or in this file; enter the parent before or in the same file, or write its registration number.`,
    ),
  unclearParent: (number: string, names: readonly string[]) =>
    said(
      'unclear_parent',
      `${shown(number)} bisa berarti ${names.map(shown).join(', ')}; tulis nomor registrasinya.`,
      `${shown(number)} can mean ${names.map(shown).join(', ')}; write its registration number.`,
    ),
  otherAgency: (text: string, name: string) =>
    said(
      'other_agency',
      `${shown(text)} menyebut ${name}, bukan perangkat daerah berkas ini. Jawab "agencies": "own" bila naskahnya milik Anda, "leave_out" bila tidak diimpor.`,
      `${shown(text)} names ${name}, not the agency of this file. Answer "agencies": "own" where the agreement is yours, "leave_out" where it is not imported.`,
    ),
  unknownAgency: (text: string) =>
    said(
      'unknown_agency',
      `${shown(text)} bukan perangkat daerah yang dikenal. Jawab "agencies": "own" bila yang dimaksud perangkat daerah Anda, "leave_out" bila tidak diimpor.`,
      `${shown(text)} is no agency that is known. Answer "agencies": "own" where your agency is meant, "leave_out" where it is not imported.`,
    ),
  unclearStatus: (text: string) =>
    said(
      'unclear_status',
      `Status ${shown(text)} tidak sesuai dengan tanggalnya, atau tidak dikenal. Jawab "statuses": "by_days" bila tanggalnya yang benar, "leave_out" bila tidak diimpor.`,
      `The status ${shown(text)} does not fit the days of the row, or is not known. Answer "statuses": "by_days" where its days are right, "leave_out" where it is not imported.`,
    ),
} as const
