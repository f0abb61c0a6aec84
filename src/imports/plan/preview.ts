import type { z } from 'zod'
import type { Language } from '../../kernel/errors.ts'
import { cellAddress } from '../cells/cells.ts'
import type { ImportAnswers } from '../answers.ts'
import type { importPreview } from '../preview-schemas.ts'
import type { ImportedRow, Named } from '../rows/imported-row.ts'
import type { Understood } from '../rows/understand.ts'
import { headingOf } from '../tables/meaning.ts'
import type { NewPartner } from '../match/new-partners.ts'
import { namedKey, type Match } from '../match/matching.ts'
import type { PlanFacts } from './plan.ts'
import { questionsOf } from './questions.ts'
import { errorsOf, reportOf, type Outcome } from './report.ts'

export type ImportPreview = z.infer<typeof importPreview>

const mostFirstRows = 10

/** The interpretation of a file, and the open questions about it. */
export function previewOf(
  outcome: Outcome,
  { rows, orders, lengthEnding }: Understood,
  facts: Pick<PlanFacts, 'agencies' | 'agencyTextOf' | 'matches'>,
  named: ReadonlyMap<string, Named>,
  newPartners: readonly NewPartner[],
  answers: ImportAnswers,
  language: Language,
): Omit<ImportPreview, 'kept'> {
  const { source } = outcome
  return {
    tables: source.tables.map(({ sheet, headings, rows: { length } }, table) => ({
      sheet,
      headingRow: headings.row,
      rows: length,
      columns: [
        ...[...headings.columns].map(([key, column]) => {
          const order = orders.find((each) => each.table === table && each.column === key)
          return {
            cell: cellAddress(column, headings.row),
            column: key,
            meaning: headingOf(key),
            why: null,
            dateOrder: order?.matters ? order.order : null,
            decidedBy: order?.matters ? order.by : null,
            at: column,
          }
        }),
        ...[...headings.ignored, ...headings.repeated, ...headings.beyond].map(({ column, why }) => ({
          cell: cellAddress(column, headings.row),
          column: null,
          meaning: null,
          why,
          dateOrder: null,
          decidedBy: null,
          at: column,
        })),
      ]
        .toSorted((a, b) => a.at - b.at)
        .map(({ at: _at, ...column }) => column),
    })),
    lengthEnds: lengthEnding,
    agencies: agenciesOf(rows, facts),
    partners: partnersOf(rows, named, facts.matches, newPartners),
    firstRows: firstRowsOf(outcome, rows),
    questions: questionsOf(errorsOf(outcome), language).map((question) => ({
      ...question,
      options: [...question.options],
      cells: [...question.cells],
    })),
    answers,
    report: reportOf(outcome, undefined, language),
  }
}

function agenciesOf(
  rows: readonly ImportedRow[],
  { agencies, agencyTextOf }: Pick<PlanFacts, 'agencies' | 'agencyTextOf'>,
): ImportPreview['agencies'] {
  const counts = new Map<string, { rows: number; isCell: boolean }>()
  for (const row of rows) {
    const said = agencyTextOf(row)
    if (said === null || said.text === '') continue
    const { rows: before = 0 } = counts.get(said.text) ?? {}
    counts.set(said.text, { rows: before + 1, isCell: said.isCell })
  }
  return [...counts].flatMap(([name, { rows: count, isCell }]) => {
    const standing = isCell ? agencies.standingOf(name) : agencies.standingIn(name)
    return standing ? [{ name: name.slice(0, 200), rows: count, standing: standing.of }] : []
  })
}

function partnersOf(
  rows: readonly ImportedRow[],
  named: ReadonlyMap<string, Named>,
  matches: ReadonlyMap<string, Match>,
  newPartners: readonly NewPartner[],
): ImportPreview['partners'] {
  const counts = new Map<string, number>()
  for (const { partners } of rows)
    for (const partner of partners) {
      const key = namedKey(partner.named)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const isNew = new Set(newPartners.map(({ id }) => id))
  return [...named].map(([key, { name, npwp, nib }]) => {
    const match = matches.get(key)!
    const candidates = 'doubt' in match ? match.candidates : []
    return {
      name,
      npwp,
      nib,
      rows: counts.get(key) ?? 0,
      standing: standingOf(match, isNew),
      organization:
        'of' in match && !isNew.has(match.of.id) ? { id: match.of.id, shortName: match.of.shortName } : null,
      candidates: candidates.map(({ id, shortName, similarity }) => ({ id, shortName, similarity })),
    }
  })
}

function standingOf(match: Match, isNew: ReadonlySet<string>): ImportPreview['partners'][number]['standing'] {
  if ('of' in match) {
    if (isNew.has(match.of.id)) return 'to_be_registered'
    return match.guessed ? 'alike' : 'known'
  }
  return ({ contradiction: 'contradicting', unsure: 'alike', unknown: 'new' } as const)[match.doubt]
}

function firstRowsOf({ source, plan }: Outcome, rows: readonly ImportedRow[]): ImportPreview['firstRows'] {
  const planned = new Map(plan.created.map((each) => [each.row, each]))
  return rows.slice(0, mostFirstRows).map((row) => {
    const { parties = [], partyNames = [], status = null, parent = null } = planned.get(row) ?? {}
    const { type, title, term, effectiveFrom, effectiveUntil, renewsEveryMonths } = row
    const { signedOn, fundingSource, fundingAmount } = row
    return {
      sheet: source.tables[row.table]!.sheet,
      row: row.row,
      status,
      type,
      title,
      stages: [...row.stages],
      effectiveFrom,
      term,
      effectiveUntil,
      renewsEveryMonths,
      signedOn,
      fundingSource,
      fundingAmount,
      parent: parent && parent.name,
      parties: parties.map(({ side, documentNumber, signatoryName, signatoryTitle }, index) => ({
        name: partyNames[index]!,
        side,
        documentNumber,
        signatoryName,
        signatoryTitle,
      })),
      commitments: [...row.commitments],
      contacts: row.partners.flatMap(({ named, contacts }) =>
        contacts.map((each) => ({ partner: named.name, ...each })),
      ),
    }
  })
}
