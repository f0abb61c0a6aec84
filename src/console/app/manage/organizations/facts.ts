import { useLabel } from '../../api/reference.ts'
import { useLanguage } from '../../texts/language.tsx'
import { dayInWords } from '../../texts/times.ts'
import { useOrganizationTexts } from './organization-texts.ts'
import type { Organization } from './registers.ts'

/** What is told of an organization, field by field, in words; what it lacks is an empty text. */
export function useFacts(): (of: Organization) => readonly (readonly [name: string, value: string])[] {
  const { language } = useLanguage()
  const label = useLabel()
  const t = useOrganizationTexts()
  const { fields } = t
  return ({ formerNames, identifiers, contacts = [], ...of }) => [
    [fields.legalName, of.legalName],
    [fields.shortName, of.shortName],
    [fields.kind, label('organizationKind', of.kind)],
    [fields.sector, label('sector', of.sector)],
    [fields.status, label('organizationStatus', of.status)],
    [fields.aliases, of.aliases.join('; ')],
    [
      fields.formerNames,
      formerNames
        .map(({ name, until }) => `${name} (${t.until(dayInWords(until, language, false))})`)
        .join('; '),
    ],
    [fields.identifiers, identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join('; ')],
    [fields.website, of.website ?? ''],
    [fields.kecamatan, of.kecamatan ?? ''],
    [
      fields.contacts,
      contacts.map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(', ')).join('; '),
    ],
  ]
}
