import { agreementLabels } from '../../agreements/labels.ts'
import { signersOf, textBefore, type AmendmentRead } from './amendment-read.ts'
import { nameOf } from '../../organizations/schemas.ts'
import type { Block, Paper, Signature } from '../model/paper.ts'
import { headOf, inPlaces, type Setting } from './of-agreement.ts'
import { dayInWords, spokenList, nothing, partyName } from './words.ts'

/** Addendum: what an amendment changes, from old to new, from which day on; the rest of the agreement stays. */
export function addendum(read: AmendmentRead, setting: Setting): Paper {
  const { agreement, amendment } = read
  const { parties } = textBefore(read) ?? agreement
  const type = agreementLabels.agreementType[agreement.type].id
  return {
    ...headOf(agreement, setting),
    draft: amendment.status !== 'signed',
    state: agreementLabels.amendmentStatus[amendment.status].id,
    version: amendment.version,
    recordId: amendment.id,
    title: `ADENDUM KE-${amendment.number}`,
    subtitle: [
      `ATAS ${type.toUpperCase()}`,
      ...parties.flatMap(({ organization }, at) => [at === 0 ? 'ANTARA' : 'DENGAN', nameOf(organization)]),
      'TENTANG',
      asSigned(read).title,
    ],
    blocks: [
      { kind: 'facts', facts: numbersOf(read) },
      { kind: 'paragraph', text: openingOf(read, type) },
      { kind: 'heading', text: 'Alasan' },
      { kind: 'paragraph', text: amendment.reason },
      ...changesOf(read),
      { kind: 'heading', text: 'Pasal Penutup', centered: true },
      {
        kind: 'list',
        style: 'paragraphs',
        items: [
          `Adendum ini berlaku sejak ${dayInWords(amendment.holdsFrom ?? amendment.effectiveFrom)}.`,
          'Ketentuan lain yang tidak diubah dengan adendum ini tetap berlaku.',
          `Adendum ini merupakan bagian yang tidak terpisahkan dari ${type}.`,
        ],
      },
      { kind: 'signatures', signatures: signaturesOf(read) },
    ],
  }
}

/** The agreement as it was signed, which its number and its day stand for, also once its subject or a party changed. */
const asSigned = ({ agreement, versions }: AmendmentRead) =>
  versions.find(({ number }) => number === 0) ?? agreement

const signedBy = ({ amendment }: AmendmentRead, partyId: string) =>
  amendment.signatures.find((each) => each.partyId === partyId)

const numbersOf = (read: AmendmentRead) =>
  signersOf(read).map(({ id, position }) => ({
    name: `Nomor ${partyName(position)}`,
    value: signedBy(read, id)?.documentNumber ?? '……………………',
  }))

/** Which agreement it is of: the number of each party, its day and subject, and the addenda before. */
function openingOf(read: AmendmentRead, type: string): string {
  const { agreement, amendment, versions } = read
  const { title, parties } = asSigned(read)
  const numbers = spokenList(parties.flatMap(({ documentNumber }) => documentNumber ?? []))
  const earlier = versions.filter(({ number }) => number > 0 && number < amendment.number)
  const before =
    earlier.length === 0
      ? ''
      : `, sebagaimana telah diubah dengan ${spokenList(
          earlier.map((each) => `adendum ke-${each.number} yang berlaku sejak ${dayInWords(each.validFrom)}`),
        )}`
  return `PARA PIHAK sepakat mengubah ${type} nomor ${numbers || nothing} tanggal ${dayInWords(agreement.signedOn)} tentang ${title}${before}, dengan adendum ke-${amendment.number} sebagai berikut.`
}

/** Each change under a Pasal of its own: what it said, what it says. */
function changesOf({ changes }: AmendmentRead): Block[] {
  if (changes.length === 0) return [{ kind: 'paragraph', text: 'Tidak ada ketentuan yang diubah.' }]
  return changes.flatMap(({ about, before, after }, at): Block[] => [
    { kind: 'heading', text: `Pasal ${at + 1}\n${about}`, centered: true, mark: `a_${at + 1}` },
    {
      kind: 'table',
      head: ['Semula', 'Menjadi'],
      widths: [1, 1],
      rows: [[before || nothing, after || nothing]],
    },
  ])
}

const signaturesOf = (read: AmendmentRead): Signature[] =>
  inPlaces(signersOf(read)).map(({ id, position, name }) => {
    const signed = signedBy(read, id)
    return {
      role: partyName(position),
      organization: name,
      name: signed?.signatoryName ?? '',
      office: signed?.signatoryTitle ?? '',
    }
  })
