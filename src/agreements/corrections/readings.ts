import { pick } from '../../kernel/content.ts'
import type { FieldError, Text } from '../../kernel/errors.ts'
import { plainFields } from '../content/content.ts'
import { commitmentIn } from './commitments.ts'
import type { Life, Version } from './life.ts'
import type { CorrectionChanges, Reading } from './schemas.ts'

/** A requested correction: as sent, or as stored. */
type Asked = Reading | CorrectionChanges

const versionOf = ({ versions }: Life, versionNumber: number): Version | undefined =>
  versions.find(({ number }) => number === versionNumber)

const partyOf = ({ parties }: Life, version: Version | undefined, partyId: string) =>
  parties.find((each) => each.versionId === version?.id && each.partyId === partyId)

const provisionOf = ({ provisions }: Life, version: Version | undefined, id: string) =>
  provisions.find((each) => each.versionId === version?.id && each.provisionId === id)

const amendmentOf = ({ amendments }: Life, amendmentNumber: number) =>
  amendments.find(({ number }) => number === amendmentNumber)

/** Errors for every id that does not exist in the misread version or amendment. */
export function unknownIn(life: Life, versionNumber: number, asked: Asked): FieldError[] {
  const version = versionOf(life, versionNumber)
  if (!version) return [unknown('/versionNumber', 'version')]
  const { parties = [], provisions = [], commitments = [], amendments = [] } = asked
  return [
    ...parties.flatMap(({ partyId }, index) =>
      partyOf(life, version, partyId) ? [] : [unknown(`/changes/parties/${index}/partyId`, 'party')],
    ),
    ...provisions.flatMap(({ id }, index) =>
      provisionOf(life, version, id) ? [] : [unknown(`/changes/provisions/${index}/id`, 'provision')],
    ),
    ...commitments.flatMap(({ id }, index) =>
      commitmentIn(life, versionNumber, id)
        ? []
        : [unknown(`/changes/commitments/${index}/id`, 'commitment')],
    ),
    ...amendments.flatMap(({ number, signatures = [] }, index) => {
      const at = `/changes/amendments/${index}`
      if (!amendmentOf(life, number)) return [unknown(`${at}/number`, 'amendment')]
      const amended = versionOf(life, number)
      return signatures.flatMap(({ partyId }, place) =>
        partyOf(life, amended, partyId) ? [] : [unknown(`${at}/signatures/${place}/partyId`, 'party')],
      )
    }),
  ]
}

/** The present values of the requested fields. A missing party has no present values. */
export function readingNow(life: Life, versionNumber: number, asked: Asked): Reading {
  const version = versionOf(life, versionNumber)!
  const { parties, provisions, commitments, amendments } = asked
  return {
    ...contentNow(version, asked),
    ...(parties && {
      parties: parties.map(({ partyId, ...fields }) => ({
        partyId,
        ...requestedOf(partyOf(life, version, partyId), fields),
      })),
    }),
    ...(provisions && {
      provisions: provisions.map(({ id }) => ({ id, text: provisionOf(life, version, id)!.text })),
    }),
    ...(commitments && {
      commitments: commitments.map(({ id, ...fields }) => ({
        id,
        ...requestedOf(commitmentIn(life, versionNumber, id), fields),
      })),
    }),
    ...(amendments && {
      amendments: amendments.map(({ number, signatures, ...fields }) => {
        const amendment = amendmentOf(life, number)!
        return {
          number,
          ...requestedOf(amendment, fields),
          ...(signatures && {
            signatures: signatures.map(({ partyId, ...signed }) => ({
              partyId,
              ...requestedOf(
                amendment.signatures.find((each) => each.partyId === partyId),
                signed,
              ),
            })),
          }),
        }
      }),
    }),
  }
}

/** What every signature needs: the signed file has it, so that a correction replaces it and never removes it. */
const neededToSign = ['documentNumber', 'signatoryName', 'signatoryTitle', 'authorityBasis'] as const
type Signed = { readonly [Field in (typeof neededToSign)[number]]?: unknown }

/** Errors for everything that a party signed with and that the request would remove. */
export function removedBy(before: Reading, { parties = [], amendments = [] }: Asked): FieldError[] {
  return [
    ...parties.flatMap((each, index) => removed(`/changes/parties/${index}`, before.parties?.[index], each)),
    ...amendments.flatMap(({ signatures = [] }, index) =>
      signatures.flatMap((each, place) =>
        removed(
          `/changes/amendments/${index}/signatures/${place}`,
          before.amendments?.[index]?.signatures?.[place],
          each,
        ),
      ),
    ),
  ]
}

const removed = (pointer: string, before: Signed | undefined, after: Signed): FieldError[] =>
  neededToSign
    .filter((field) => after[field] === null && before?.[field] != null)
    .map((field) => ({
      pointer: `${pointer}/${field}`,
      code: 'signed_value_removed',
      message: texts.removed,
    }))

/** The requested fields of a record; none if there is no record. */
function requestedOf(record: object | undefined, asked: object): object {
  if (record === undefined) return {}
  const values: Readonly<Record<string, unknown>> = { ...record }
  return pick(values, Object.keys(asked))
}

function contentNow(version: Version, asked: Asked): Reading {
  const { fundingSource: source, fundingAmount: amount, fundingNote: note } = version
  return {
    ...pick(
      version,
      plainFields.filter((field) => asked[field] !== undefined),
    ),
    ...(asked.funding === undefined ? {} : { funding: source && { source, amount, note } }),
  }
}

/** Whether the requested reading equals the recorded one. */
export const isSameReading = (before: Reading, { missingParties = [], ...after }: Asked): boolean =>
  missingParties.length === 0 && inOrder(before) === inOrder(after)

/** JSON with its keys in a fixed order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

const unknown = (pointer: string, what: Exclude<keyof typeof texts, 'removed'>): FieldError => ({
  pointer,
  code: `unknown_${what}` as const,
  message: texts[what],
})

const texts = {
  version: { id: 'Naskah ini tidak punya versi itu.', en: 'The agreement has no such version.' },
  party: { id: 'Bukan id pihak dalam versi ini.', en: 'Not the id of a party of this version.' },
  provision: {
    id: 'Bukan id hak atau kewajiban dalam versi ini.',
    en: 'Not the id of a right or obligation of this version.',
  },
  commitment: {
    id: 'Bukan id komitmen dalam versi ini.',
    en: 'Not the id of a commitment of this version.',
  },
  removed: {
    id: 'Naskah ditandatangani dengan isian ini; pembetulan menggantinya, tidak menghapusnya.',
    en: 'It was signed with this; a correction replaces it, and does not remove it.',
  },
  amendment: {
    id: 'Bukan nomor addendum yang ditandatangani.',
    en: 'Not the number of a signed amendment.',
  },
} as const satisfies Record<string, Text>
