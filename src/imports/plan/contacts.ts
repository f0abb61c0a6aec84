import { contactKey, mostContacts } from '../../organizations/parts/contacts.ts'
import { namedKey, type Match } from '../match/matching.ts'
import type { ImportedContact, ImportedRow } from '../rows/imported-row.ts'
import type { RowFinding } from './findings.ts'
import { rowWrongs } from './plan-texts.ts'

/**
 * The contacts that new agreements name, by organization and each once; of those organizations only to which the sender
 * may add contacts. An error for the row with which they become too many.
 */
export function contactsOf(
  created: readonly { readonly row: ImportedRow }[],
  matches: ReadonlyMap<string, Match>,
  takesContacts: (organizationId: string) => boolean,
): { readonly contacts: ReadonlyMap<string, readonly ImportedContact[]>; readonly errors: RowFinding[] } {
  const found = new Map<string, Map<string, ImportedContact>>()
  const errors: RowFinding[] = []
  for (const { row } of created)
    for (const { place, named, contacts } of row.partners) {
      const match = matches.get(namedKey(named))!
      if (!('of' in match) || contacts.length === 0 || !takesContacts(match.of.id)) continue
      const there = found.get(match.of.id) ?? new Map<string, ImportedContact>()
      for (const contact of contacts)
        if (!there.has(contactKey(contact))) there.set(contactKey(contact), contact)
      found.set(match.of.id, there)
      if (there.size <= mostContacts) continue
      const { row: number, table } = row
      const wrong = rowWrongs.tooManyContacts(match.of.shortName)
      errors.push({ row: number, table, column: `contact:${place}`, ...wrong })
    }
  return { contacts: new Map([...found].map(([id, there]) => [id, [...there.values()]])), errors }
}
