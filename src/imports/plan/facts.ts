import type { Session } from '../../db/session.ts'
import type { Day } from '../../kernel/days.ts'
import { DomainError, type Text } from '../../kernel/errors.ts'
import { findProvince } from '../../organizations/queries.ts'
import type { ImportAnswers } from '../answers.ts'
import { plainWords } from '../cells/words.ts'
import { looksLikeStatus } from '../cells/status.ts'
import type { Source } from '../read/read-table.ts'
import type { ImportedRow, Named } from '../rows/imported-row.ts'
import { agencyReader, type AgencyReader } from '../match/agencies.ts'
import { keyOf } from '../match/keys.ts'
import {
  knownAgencies,
  knownAgreements,
  numberedAgreements,
  numberKey,
  registeredAgreements,
} from '../match/known-queries.ts'
import { matchPartners } from '../match/match-queries.ts'
import { namedKey, type Match } from '../match/matching.ts'
import { newPartnersFor } from '../match/new-partners.ts'
import type { PlanFacts } from './plan.ts'
import type { DetailCode } from '../../kernel/codes/codes.ts'

/**
 * What the registry knows about the agency, about the organizations named in the rows, and about the rows themselves.
 */
export async function factsFor(
  session: Session,
  agencyId: string,
  source: Source,
  rows: readonly ImportedRow[],
  answers: ImportAnswers,
  today: Day,
  mayAddContacts: boolean,
) {
  const meant = meaningOf(answers.partners ?? {})
  const asNamed = new Map(
    rows.flatMap((row) => row.partners.map(({ named }) => [namedKey(named), named] as const)),
  )
  const named = new Map([...asNamed].map(([key, each]) => [key, meant(each)]))
  const keys = [...new Set(rows.map(keyOf))].filter((key) => key !== '')
  const agencies = await knownAgencies(session)
  const agency = agencies.find(({ id, isProvince }) => id === agencyId && !isProvince)
  if (!agency) throw agencyWrong('unknown_agency', unknownAgency)
  const before = agencies.filter(({ succeededById }) => succeededById === agencyId)
  const leading = [...new Set([agency, ...before].map(({ id }) => id))]
  const [province, found, known] = await Promise.all([
    findProvince(session),
    matchPartners(session, named),
    knownAgreements(session, leading, keys, today),
  ])
  const newPartners = newPartnersFor(found, asNamed, answers.newPartners ?? {})
  const matches: ReadonlyMap<string, Match> = new Map([...found, ...newPartners.matches])
  const isNew = new Set(newPartners.organizations.map(({ id }) => id))
  const [numbered, registered] = await Promise.all([
    numberedAgreements(
      session,
      [
        ...numbersIn(rows, matches),
        ...parentsIn(rows, matches, [agencyId, ...(province ? [province.id] : [])]),
      ],
      today,
    ),
    registeredAgreements(
      session,
      rows.flatMap(({ parent }) => (parent === null ? [] : [parent.toUpperCase()])),
      today,
    ),
  ])
  const reader = agencyReader(agencyId, agencies, answers.agencies ?? {})
  const facts = {
    agency,
    province,
    matches,
    takesContacts: (id: string) => mayAddContacts || isNew.has(id),
    known,
    numbered,
    registered,
    agencies: reader,
    statuses: answers.statuses ?? {},
    ...textsIn(source, reader),
  } satisfies Partial<PlanFacts>
  return { facts, named: asNamed, newPartners: newPartners.organizations }
}

/** The document numbers that registered collaborators gave, in the form of `numberKey`. */
const numbersIn = (rows: readonly ImportedRow[], matches: ReadonlyMap<string, Match>): string[] =>
  rows.flatMap(({ signedOn, partners }) =>
    partners.flatMap(({ named, documentNumber }) => {
      const match = matches.get(namedKey(named))!
      const isKnown = signedOn !== null && documentNumber !== null && 'of' in match
      return isKnown ? [numberKey(match.of.id, documentNumber)] : []
    }),
  )

/** The numbers that a party of a row, or one of these organizations, may have given the parent of the row. */
const parentsIn = (
  rows: readonly ImportedRow[],
  matches: ReadonlyMap<string, Match>,
  others: readonly string[],
): string[] =>
  rows.flatMap(({ parent, partners }) => {
    if (parent === null) return []
    const known = partners.flatMap(({ named }) => {
      const match = matches.get(namedKey(named))!
      return 'of' in match ? [match.of.id] : []
    })
    return [...known, ...others].map((id) => numberKey(id, parent))
  })

/**
 * The texts that say whose a row is and what status it has: its own cell, otherwise its section, otherwise the titles
 * and the sheet name.
 */
function textsIn(
  { tables, leftOut }: Source,
  agencies: AgencyReader,
): Pick<PlanFacts, 'agencyTextOf' | 'statusTextOf'> {
  const above = tables.map(({ sheet, headings }, index) => {
    const before = tables[index - 1]
    const last = before?.sheet === sheet ? (before.rows.at(-1)?.number ?? 0) : 0
    const titles = leftOut.filter(
      (each) => each.sheet === sheet && each.row !== null && each.row > last && each.row < headings.row,
    )
    const texts = [...titles.map(({ text }) => text), ...(sheet === null ? [] : [sheet])]
    return texts.find((text) => agencies.standingIn(text))
  })
  return {
    agencyTextOf: ({ agencyName, section, table }) => {
      if (agencyName !== null) return { text: agencyName, isCell: true }
      const isOfSection = section !== null && agencies.standingIn(section.text) !== undefined
      const text = isOfSection ? section.text : above[table]
      return text === undefined ? null : { text, isCell: false }
    },
    statusTextOf: ({ status, section }) => {
      if (status !== null) return status
      const text = section?.text.replace(/^\(?([a-z]|[ivx]{1,5}|\d{1,2})(?:[.)] ?| )/i, '') ?? ''
      return looksLikeStatus(text) ? text : null
    },
  }
}

/** What a name in the file stands for: the explanation in the request, otherwise the name itself. */
function meaningOf(explained: Readonly<Record<string, string>>): (named: Named) => Named {
  const targets = new Map(Object.entries(explained).map(([name, target]) => [plainWords(name), target]))
  return (named) => {
    const name = targets.get(plainWords(named.name))
    return name === undefined ? named : { name, npwp: null, nib: null }
  }
}

/** 422 if the agency of the file is missing or wrong. */
export const agencyWrong = (code: DetailCode, message: Text): DomainError =>
  new DomainError('rule_violated', { errors: [{ pointer: '/leadAgencyId', code, message }] })
const unknownAgency = {
  id: 'Bukan id perangkat daerah yang terdaftar.',
  en: 'Not the id of a registered agency.',
}
