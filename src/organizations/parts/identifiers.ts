import type { FieldError, Text } from '../../kernel/errors.ts'
import type { IdentifierScheme, OrganizationKind } from '../kinds.ts'

/** A number by which others know an organization. */
export interface Identifier {
  readonly scheme: IdentifierScheme
  readonly value: string
  readonly validFrom?: string | null | undefined
  readonly validUntil?: string | null | undefined
}

/** The allowed lengths of a number in each scheme, in digits. A scheme that is not listed accepts any text. */
const digits: Partial<Record<IdentifierScheme, readonly number[]>> = {
  'ID-DJP': [15, 16],
  'X-NIB': [13],
  'X-NITKU': [22],
}

/** The stored form of the value. For NPWP, NIB and NITKU it has only the digits, without dots, dashes and spaces. */
export function normalizedValue({ scheme, value }: Identifier): string {
  return digits[scheme] ? value.replaceAll(/[\s./-]/g, '') : value.replaceAll(/\s+/g, ' ')
}

/**
 * All values that mean the same number. An NPWP of 15 digits equals the one of 16 digits that has a zero in front (PMK
 * 112/2022).
 */
export function equivalentValues({ scheme, value }: Identifier): string[] {
  if (scheme !== 'ID-DJP') return [value]
  if (value.length === 15) return [value, `0${value}`]
  return value.startsWith('0') ? [value, value.slice(1)] : [value]
}

/** The errors in the identifiers of an organization of this kind, with pointers; empty if there are none. */
export function identifierErrors(identifiers: readonly Identifier[], kind: OrganizationKind): FieldError[] {
  const values = identifiers.map((each) => ({ ...each, value: normalizedValue(each) }))
  return values.flatMap((each, index) => {
    const at = (field: string) => `/identifiers/${index}/${field}`
    const errors: FieldError[] = []
    const lengths = digits[each.scheme]
    if (lengths && (!/^\d+$/.test(each.value) || !lengths.includes(each.value.length))) {
      errors.push({ pointer: at('value'), code: 'invalid_identifier', message: wrongLength(lengths) })
    }
    if (kind === 'individual' && each.scheme === 'ID-DJP' && /^[1-9]\d{15}$/.test(each.value)) {
      errors.push({ pointer: at('value'), code: 'nik_not_recorded', message: nikNotRecorded })
    }
    if (values.slice(0, index).some((other) => sameNumber(each, other))) {
      errors.push({ pointer: at('value'), code: 'duplicate_identifier', message: duplicate })
    }
    if (each.validFrom && each.validUntil && each.validUntil < each.validFrom) {
      errors.push({ pointer: at('validUntil'), code: 'end_before_start', message: endBeforeStart })
    }
    return errors
  })
}

const sameNumber = (a: Identifier, b: Identifier): boolean =>
  a.scheme === b.scheme && equivalentValues(a).includes(b.value)

const wrongLength = (lengths: readonly number[]): Text => ({
  id: `Harus ${lengths.join(' atau ')} angka; titik, strip dan spasi diabaikan.`,
  en: `Must be ${lengths.join(' or ')} digits; dots, dashes and spaces are ignored.`,
})
const nikNotRecorded: Text = {
  id: 'NPWP 16 angka milik perorangan adalah NIK, yang tidak pernah dicatat; pakai yang 15 angka.',
  en: 'The 16-digit NPWP of a person is the NIK, which is never recorded; use the one of 15 digits.',
}
const duplicate: Text = { id: 'Nomor ini sudah disebut di atas.', en: 'This number is named above already.' }
const endBeforeStart: Text = {
  id: 'Tanggal berakhir mendahului tanggal mulai.',
  en: 'The last day is before the first.',
}
