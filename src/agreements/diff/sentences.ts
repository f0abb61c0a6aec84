import type { Text } from '../../kernel/errors.ts'
import { both, type Labels } from '../../kernel/labels.ts'
import type { FieldChange, PartChange } from './schemas.ts'

/** Longer texts are cut in a sentence; the values themselves stand beside it. */
const mostCharacters = 300

const shortened = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text

const languages = { id: 'id-ID', en: 'en-GB' } as const
const inBoth = (tell: (language: keyof typeof languages) => string): Text => ({
  id: tell('id'),
  en: tell('en'),
})
const days = (language: keyof typeof languages) =>
  new Intl.DateTimeFormat(languages[language], { dateStyle: 'long', timeZone: 'UTC' })
const dayFormats = { id: days('id'), en: days('en') }
const numberFormats = {
  id: new Intl.NumberFormat(languages.id),
  en: new Intl.NumberFormat(languages.en),
}

/** A value as a person reads it: days and numbers in their language, codes by their names. */
export function readable({ value, text }: FieldChange['before']): Text {
  if (text !== null) return text
  if (typeof value === 'number') return inBoth((language) => numberFormats[language].format(value))
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    return inBoth((language) => dayFormats[language].format(new Date(value)))
  const said = Array.isArray(value) ? value.join(', ') : String(value)
  return { id: said, en: said }
}

const isEmpty = ({ value }: FieldChange['before']): boolean =>
  value === null || (Array.isArray(value) && value.length === 0)

/** One sentence in each language: what the field said, and what it says. */
export function sentenceOfField({ label, before, after }: Omit<FieldChange, 'sentence'>): Text {
  const [was, is] = [readable(before), readable(after)]
  return inBoth((language) => {
    const [name, old, now] = [label[language], shortened(was[language]), shortened(is[language])]
    const isIndonesian = language === 'id'
    if (isEmpty(before)) return isIndonesian ? `${name} diisi: “${now}”.` : `${name} was filled in: “${now}”.`
    if (isEmpty(after))
      return isIndonesian ? `${name} dikosongkan, semula “${old}”.` : `${name} was emptied; it was “${old}”.`
    return isIndonesian
      ? `${name} diubah dari “${old}” menjadi “${now}”.`
      : `${name} was changed from “${old}” to “${now}”.`
  })
}

const changes: Labels<PartChange['change']> = {
  added: both('ditambahkan', 'was added'),
  changed: both('diubah', 'was changed'),
  removed: both('dihapus', 'was removed'),
}

/** What became of a part, and what of it: every field that changed. Who signs for a party is told by name, not here. */
export function sentenceOfPart(
  called: Text,
  change: PartChange['change'],
  fields: readonly FieldChange[],
): Text {
  return inBoth((language) => {
    const what = `${called[language]} ${changes[change][language]}`
    const each = fields.map(({ sentence }) => sentence[language]).join(' ')
    return change === 'changed' && each !== '' ? `${what}: ${each}` : `${what}.`
  })
}

export const calledParty = (name: string): Text => both(`Pihak ${name}`, `The party ${name}`)

export const calledCommitment = (description: string): Text =>
  both(`Komitmen “${shortened(description)}”`, `The commitment “${shortened(description)}”`)

export const calledProvision = (kind: Text, name: string, text: string): Text =>
  both(
    `${kind.id} ${name} (“${shortened(text)}”)`,
    `The ${kind.en.toLowerCase()} of ${name} (“${shortened(text)}”)`,
  )
