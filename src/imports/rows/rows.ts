import type { FundingSource } from '../../agreements/content/funding.ts'
import type { AgreementType } from '../../agreements/lifecycle.ts'
import type { Stage } from '../../kernel/stages.ts'
import { parseAmount } from '../cells/amounts.ts'
import {
  isActing,
  parseAgreementType,
  parseAuthorityBasis,
  parseFundingSource,
  parseStages,
} from '../cells/codes.ts'
import { wrong } from '../cells/cells.ts'
import { parseDate, type DayContext } from '../cells/dates/dates.ts'
import { parseLegalBasis, parseNoticeDays, parsePlaces } from '../cells/lists.ts'
import { parseNumber, type Scheme } from '../cells/numbers.ts'
import { saysNoEnd } from '../cells/terms.ts'
import { parsePeriod } from '../cells/periods.ts'
import { mostPartners } from '../tables/columns.ts'
import type { Section } from '../tables/find-tables.ts'
import type { ColumnKey } from '../tables/meaning.ts'
import { cellReader, type CellOf, type Cells, type Finding } from './cell-reader.ts'
import { fundingFindings, missing } from './checks.ts'
import { commitmentsIn } from './commitments.ts'
import { contactsIn } from './contacts.ts'
import type { ImportedPartner, ImportedRow, ImportedSigning, RowPlace } from './imported-row.ts'
import { termOf, type TermContext } from './term.ts'

/** Values for empty cells of the whole file. */
export interface Defaults {
  readonly type?: AgreementType | undefined
  readonly stages?: readonly Stage[] | undefined
  readonly fundingSource?: FundingSource | undefined
}

/** What is known about the file, for reading a row. */
export interface RowContext extends TermContext {
  readonly daysOf: (column: ColumnKey) => DayContext
  readonly defaults: Defaults
  /** Whether the table has this column. If not, the section of the row may give its value. */
  readonly has: (column: ColumnKey) => boolean
}

/** Reads one row, with all findings about its cells. */
export function readRow(
  place: RowPlace,
  cellOf: CellOf,
  context: RowContext,
  section: Section | null = null,
): ImportedRow {
  const findings: Finding[] = []
  const cells = cellReader(cellOf, findings)
  const date = (column: ColumnKey) => cells.read(column, (cell) => parseDate(cell, context.daysOf(column)))
  const signedOn = date('signedOn')
  const lastDay = () => {
    const noEnd = saysNoEnd(cellOf('effectiveUntil'))
    return { noEnd, until: noEnd ? null : date('effectiveUntil') }
  }
  const agency = signingIn(cells, {
    documentNumber: 'agencyNumber',
    signatoryName: 'agencySignatory',
    signatoryTitle: 'agencySignatoryTitle',
    authorityBasis: 'agencyAuthority',
  })
  const type = cells.read('type', parseAgreementType)
  const title = cells.line('title', 500)
  const period = cells.read('period', (cell) => parsePeriod(cell, context.daysOf('period')), { most: 400 })
  const said = saidBySection(section, context)
  const { defaults } = context
  const key = cells.line('key', 100)
  const stages = cells.read('stages', parseStages)
  const content = {
    ...place,
    key: key ?? agency.documentNumber,
    type: type ?? (cells.said('type') === undefined ? (said.type ?? defaults.type ?? null) : null),
    title,
    label: cells.line('label', 200),
    parent: cells.line('parent', 100),
    background: cells.paragraph('background'),
    purpose: cells.paragraph('purpose'),
    object: cells.paragraph('object'),
    scope: cells.paragraph('scope'),
    stages: stages ?? (cells.said('stages') === undefined ? (said.stages ?? defaults.stages ?? []) : []),
    location: cells.read('location', parsePlaces, { most: 2000 }),
    legalBasis: cells.read('legalBasis', parseLegalBasis, { most: 4000 }),
    ...termOf({ period, from: date('effectiveFrom'), ...lastDay(), signedOn }, context, findings),
    noticeDays: cells.read('noticeDays', parseNoticeDays),
    signedOn,
    fundingSource:
      cells.readEvenNothing('fundingSource', parseFundingSource) ?? defaults.fundingSource ?? null,
    fundingAmount: cells.read('fundingAmount', parseAmount),
    fundingNote: cells.paragraph('fundingNote'),
    agency,
    partners: partnersIn(cells, findings),
    commitments: commitmentsIn(cells, findings),
    agencyName: cells.line('agency', 200),
    status: cells.line('status', 200),
    section,
  }
  return {
    ...content,
    findings: [...findings, ...missing(content, findings), ...fundingFindings(content, findings)],
  }
}

/** What the heading of a section says about the rows below it, if the table has no column for that. */
function saidBySection(section: Section | null, { has }: RowContext) {
  const text = section?.text.replace(/^\(?([a-z]|[ivx]{1,5}|\d{1,2})(?:[.)] ?| )/i, '')
  if (!text) return {}
  const valueOf = <T>(parsed: { value: T } | { wrong: unknown }) =>
    'value' in parsed ? parsed.value : undefined
  return {
    type: has('type') ? undefined : valueOf(parseAgreementType(text)),
    stages: has('stages') ? undefined : valueOf(parseStages(text)),
  }
}

/** What a party signs with. Who signs as "Plt. Kepala Dinas" acts for the office, unless the row says otherwise. */
function signingIn(cells: Cells, columns: Record<keyof ImportedSigning, ColumnKey>): ImportedSigning {
  const signatoryName = cells.line(columns.signatoryName, 200)
  const signatoryTitle = cells.line(columns.signatoryTitle, 200)
  const saysNothing = cells.said(columns.authorityBasis) === undefined
  const acts = saysNothing && (isActing(signatoryTitle) || isActing(signatoryName))
  return {
    documentNumber: cells.line(columns.documentNumber, 100),
    signatoryName,
    signatoryTitle,
    authorityBasis: acts ? 'acting' : cells.read(columns.authorityBasis, parseAuthorityBasis),
  }
}

/** The collaborators that have a name or a number. */
function partnersIn(cells: Cells, findings: Finding[]): ImportedPartner[] {
  const places = Array.from({ length: mostPartners }, (_, index) => index + 1)
  return places.flatMap((place) => {
    const number = (column: ColumnKey, scheme: Scheme) =>
      cells.read(column, (cell) => parseNumber(cell, scheme))
    const name = cells.line(`partner:${place}`, 200)
    const npwp = number(`npwp:${place}`, 'ID-DJP')
    const nib = number(`nib:${place}`, 'X-NIB')
    const signing = signingIn(cells, {
      documentNumber: `number:${place}`,
      signatoryName: `signatory:${place}`,
      signatoryTitle: `signatoryTitle:${place}`,
      authorityBasis: `authority:${place}`,
    })
    const contacts = contactsIn(cells, place, name ?? '', findings)
    if (name !== null || npwp !== null || nib !== null)
      return [{ place, named: { name: name ?? '', npwp, nib }, contacts, ...signing }]
    const isSaid = contacts.length > 0 || (place > 1 && Object.values(signing).some((each) => each !== null))
    if (isSaid) findings.push({ column: `partner:${place}`, ...nobodyNamed })
    return []
  })
}

const { wrong: nobodyNamed } = wrong(
  'required',
  'Ada isian untuk mitra ini, tetapi namanya kosong; tulis namanya, atau kosongkan isian itu.',
  'Something is said of this collaborator, whose name is empty; write the name, or leave the rest empty.',
)
