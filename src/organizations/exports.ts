import { code, day, instant, list, text, type Column } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import type { IdentifierScheme } from './kinds.ts'
import { organization, type Organization } from './schemas.ts'
import { organizationLabels } from './labels.ts'

const numbers = (scheme: IdentifierScheme) =>
  list<Organization>(organizationLabels.identifierScheme[scheme].id, ({ identifiers }) =>
    identifiers.filter((each) => each.scheme === scheme).map(({ value }) => value),
  )

const columns: readonly Column<Organization>[] = [
  text('Nama', (row) => row.shortName),
  text('Nama resmi', (row) => row.legalName),
  list('Nama lain', (row) => row.aliases),
  code('Jenis', organizationLabels.organizationKind, (row) => row.kind),
  code('Sektor', organizationLabels.sector, (row) => row.sector),
  code('Status', organizationLabels.organizationStatus, (row) => row.status),
  text('Situs web', (row) => row.website),
  numbers('ID-DJP'),
  numbers('X-NIB'),
  numbers('X-OTHER'),
  instant('Dicatat', (row) => row.createdAt),
  instant('Diperbarui', (row) => row.updatedAt),
  text('ID', (row) => row.id),
  text('ID induk', (row) => row.parentId),
  text('ID organisasi gabungan', (row) => row.mergedIntoId),
  day('Digantikan mulai', (row) => row.succeededFrom),
  text('Dasar penggantian', (row) => row.successionBasis),
  text('ID pengganti', (row) => row.succeededById),
]

export const agencyExport = listExport(organization, 'Perangkat daerah', columns)
export const collaboratorExport = listExport(organization, 'Kolaborator', columns)
