import type { FieldError, Text } from '../../kernel/errors.ts'

interface Sender {
  readonly senderName: string | null
  readonly senderContact: string | null
}

const personal = {
  email: {
    pattern: /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
    name: { id: 'alamat surel', en: 'an e-mail address' },
  },
  // With blanks, dots or hyphens between the digits, as people write them.
  phone: {
    pattern: /(?<!\d[ .-]?)(?:\+?62|0)(?:[ .-]?\d){8,12}(?!\d)/,
    name: { id: 'nomor telepon', en: 'a telephone number' },
  },
  id_number: {
    pattern: /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/,
    name: { id: 'nomor 16 angka seperti NIK', en: 'a number of 16 digits such as a NIK' },
  },
} as const

const holds = (text: string, part: string | null): boolean =>
  part !== null && part.length > 2 && text.toLocaleLowerCase('id').includes(part.toLocaleLowerCase('id'))

/** What must not be published of a person: the sender, and what e-mail addresses, telephone and identity numbers look like. */
export function personalDataIn(text: string, { senderName, senderContact }: Sender): Text[] {
  const found = Object.values(personal).flatMap(({ pattern, name }) => (pattern.test(text) ? [name] : []))
  const isNamed = holds(text, senderName) || holds(text, senderContact)
  return isNamed ? [sender, ...found] : found
}
const sender: Text = { id: 'nama atau kontak pengirim', en: 'the name or contact of the sender' }

/** The error for a text that would be public and holds what it must not. */
export function publicTextErrors(text: string, of: Sender): FieldError[] {
  const found = personalDataIn(text, of)
  if (found.length === 0) return []
  const listed = (language: keyof Text) => found.map((each) => each[language]).join(', ')
  const message = {
    id: `Akan terbit untuk umum dan memuat ${listed('id')}: samarkan.`,
    en: `It would be public and holds ${listed('en')}: mask that.`,
  }
  return [{ pointer: '/text', code: 'personal_data', message }]
}

/** The agency that answers: the one that is named, else the only one that the matter is led by. 422 where that is open. */
export function routeTo(
  named: string | undefined,
  candidates: readonly string[],
): { readonly agencyId: string } | { readonly error: FieldError } {
  const [only, ...others] = new Set(candidates)
  if (named !== undefined) return { agencyId: named }
  if (only !== undefined && others.length === 0) return { agencyId: only }
  return {
    error: {
      pointer: '/agencyId',
      code: 'required',
      message: only === undefined ? nobodyLeads : severalLead,
    },
  }
}
const nobodyLeads: Text = {
  id: 'Tidak ada perangkat daerah yang tercatat memimpinnya: sebutkan siapa yang menjawab.',
  en: 'No agency is recorded as leading it: name the one that answers.',
}
const severalLead: Text = {
  id: 'Beberapa perangkat daerah memimpinnya: sebutkan siapa yang menjawab.',
  en: 'Several agencies lead it: name the one that answers.',
}
