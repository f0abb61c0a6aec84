import { dictionary } from '@zxcvbn-ts/language-common'
import { indonesianWords } from './indonesian-words.ts'
import type { FieldError, Text } from '../../../kernel/errors.ts'

export const shortestPassword = 12
export const longestPassword = 128

const common: ReadonlySet<string> = new Set([...dictionary['passwords-common'], ...indonesianWords])
const ours: ReadonlySet<string> = new Set(indonesianWords)

/**
 * In characters. Parts of a name shorter than this are not checked, because they occur in other words: "Ani" is in
 * "Botani".
 */
const SHORTEST_NAME = 4

/**
 * The errors of a password whose length is already valid (source: NIST SP 800-63B). It must not be common, and must
 * not contain the person's name or e-mail address. No rule requires capitals, digits or symbols, and passwords do not
 * expire.
 */
export function passwordErrors(
  password: string,
  person: { name: string; email: string },
  pointer: string,
): FieldError[] {
  const folded = password.normalize('NFKC').toLowerCase()
  if (isCommon(folded)) return [{ pointer, code: 'common_password', message: commonText }]
  const own = [person.email, ...person.name.split(/\s+/), ...person.email.split('@')[0]!.split(/[._+-]/)]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= SHORTEST_NAME)
  if (own.some((part) => folded.includes(part)))
    return [{ pointer, code: 'own_name_in_password', message: ownText }]
  return []
}

/**
 * Whether the password is in the list: as it is, repeated, or with digits and symbols around it. Also whether it
 * consists of one or two words of the Indonesian list.
 */
function isCommon(folded: string): boolean {
  const once = /^(.+?)\1+$/u.exec(folded)?.[1] ?? folded
  const bare = folded.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [folded, once, bare].some((each) => each.length === 1 || common.has(each)) || isOfTwo(bare)
}

/** Compares letters only: "sayang_kamu" counts as "sayangkamu". */
function isOfTwo(bare: string): boolean {
  const letters = bare.replaceAll(/[^\p{L}]/gu, '')
  for (let at = 1; at < letters.length; at += 1)
    if (ours.has(letters.slice(0, at)) && ours.has(letters.slice(at))) return true
  return ours.has(letters)
}

const commonText: Text = {
  id: 'Kata sandi ini terlalu umum; pakailah beberapa kata yang tidak lazim bersama.',
  en: 'This password is too common; take several words that do not usually go together.',
}
const ownText: Text = {
  id: 'Kata sandi tidak boleh memuat nama atau alamat surel Anda.',
  en: 'The password must not hold your name or e-mail address.',
}
