import { list } from '../exports/columns.ts'
import { listExport } from '../exports/export.ts'
import { identifierSchemes } from './kinds.ts'
import { organizationLabels } from './labels.ts'
import { organization, type Organization } from './schemas.ts'

const exportTitled = (title: string) =>
  listExport(organization, title, [
    'shortName',
    'legalName',
    'aliases',
    {
      field: 'formerNames',
      columns: [
        list<Organization>('Nama terdahulu', ({ formerNames }) =>
          formerNames.map(({ name, until }) => `${name} (s.d. ${until})`),
        ),
      ],
    },
    { field: 'kind', labels: organizationLabels.organizationKind },
    { field: 'side', labels: organizationLabels.side },
    { field: 'sector', labels: organizationLabels.sector },
    { field: 'status', labels: organizationLabels.organizationStatus },
    'website',
    { field: 'kecamatan', cell: (kecamatan) => kecamatan },
    {
      field: 'identifiers',
      columns: identifierSchemes.map((scheme) =>
        list<Organization>(organizationLabels.identifierScheme[scheme].id, ({ identifiers }) =>
          identifiers.filter((each) => each.scheme === scheme).map(({ value }) => value),
        ),
      ),
    },
    'createdAt',
    'updatedAt',
    'id',
    'parentId',
    { field: 'headReads', cell: ({ from, until }) => `${from} s.d. ${until ?? '…'}` },
    'mergedIntoId',
    'succeededFrom',
    'successionBasis',
    'succeededById',
  ])

export const agencyExport = exportTitled('Perangkat daerah')
export const collaboratorExport = exportTitled('Kolaborator')
