import type { Text } from '../../kernel/errors.ts'
import { shown } from './values.ts'

export const exampleId = '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'

/** The lists in which the record of a field can be found, by the last word of the field's name. */
const lists: Readonly<Record<string, readonly string[]>> = {
  account: ['/v1/users'],
  activity: ['/v1/activities'],
  agency: ['/v1/agencies'],
  agreement: ['/v1/agreements'],
  case: ['/v1/cases'],
  collaborator: ['/v1/collaborators'],
  commitment: ['/v1/commitments'],
  document: ['/v1/documents'],
  item: ['/v1/meeting-items'],
  meeting: ['/v1/meetings'],
  obstacle: ['/v1/obstacles'],
  organization: ['/v1/collaborators', '/v1/agencies'],
}
/** The lists that can be searched by number and name. */
const searchable = new Set([
  '/v1/agencies',
  '/v1/agreements',
  '/v1/cases',
  '/v1/collaborators',
  '/v1/meetings',
  '/v1/proposals',
])
/** Paths that have no list of their own, and where their ids are; files that anyone may read show theirs where they are published. */
const listedElsewhere: Readonly<Record<string, readonly string[]>> = {
  '/v1/public/documents': [],
  '/v1/memberships': ['/v1/users/:id/memberships'],
  '/v1/comments': ['/v1/agreements/:id/comments'],
  '/v1/me/passkeys': ['/v1/me/second-factors'],
}
const numbered = [
  [/^KS-/i, ['/v1/agreements']],
  [/^PJ-/i, ['/v1/cases']],
  [/^PN-/i, ['/v1/proposals']],
] as const

/** The place of a value: the operation's path, as the router writes it, and the field names down to the value. */
export interface Place {
  readonly url: string
  readonly part: 'body' | 'query' | 'path'
  readonly path: readonly PropertyKey[]
}

/** The lists that contain the ids for this field; empty if the field holds no known id. */
function listsOf({ url, part, path }: Place): readonly string[] {
  const name = path.findLast((each) => typeof each === 'string') ?? ''
  const [before, after] = url.split(`/:${name}`)
  if (part === 'path' && after !== undefined && name === 'id') return listedElsewhere[before!] ?? [before!]
  const words = name.replace(/Ids?$/, '').split(/(?=[A-Z])/)
  return lists[words.at(-1)!.toLowerCase()] ?? []
}

/**
 * The message when a field has something else instead of an id, such as a case number. It says where to find the id.
 */
export function idFault(value: unknown, place: Place): Text {
  const written =
    typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 60) : ''
  const own = listsOf(place)
  const found = own.length > 0 ? own : (numbered.find(([pattern]) => pattern.test(written))?.[1] ?? [])
  const query = written === '' ? '' : `?q=${encodeURIComponent(written.toWellFormed())}`
  const addresses = found.map((each) => `GET ${each}${searchable.has(each) ? query : ''}`)
  const isNumber = /^[\w./ -]*\d[\w./ -]*$/.test(written) && written.length < 30
  const [isNot, no] = isNumber
    ? ['adalah nomor, bukan id', 'is a number, not an id']
    : ['bukan id', 'is no id']
  return {
    id: `${shown(value)} ${isNot}. Ambil "id" data itu dari ${addresses.join(' atau ') || 'jawaban yang menyebutnya'}, misalnya "${exampleId}".`,
    en: `${shown(value)} ${no}. Take the record's "id" from ${addresses.join(' or ') || 'an answer that shows it'}, such as "${exampleId}".`,
  }
}
