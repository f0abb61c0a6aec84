import { z } from 'zod'
import { agreementSummary } from '../summary/schema.ts'
import { caseSummary } from '../../cases/summary/schema.ts'
import { organizationSummary } from '../../organizations/summary/schema.ts'
import { pageOf } from '../../http/pagination.ts'
import { records } from '../../http/records.ts'
import { day, instantOut, named, stamps, statusReason, uuid } from '../../http/schemas.ts'
import { allExpanded, expanded } from '../../http/shape.ts'
import { signedOrganizationRef } from '../../organizations/schemas.ts'
import { responsibleAccountIds } from '../../identity/hand-overs/schemas.ts'
import { snippet } from '../../search/schemas.ts'
import { warning } from '../../settings/warnings/schemas.ts'
import { answered } from '../content/fields.ts'
import { fundingSeen } from '../content/funding-schemas.ts'
import { agreementActions } from '../lifecycle.ts'
import { formerParent } from '../parents/schemas.ts'
import { formerLead } from '../transfer/schemas.ts'
import { provision } from '../parts/provision-schemas.ts'
import {
  agreementType,
  confirmation,
  confirmationBasis,
  disclosure,
  endCause,
  provenance,
  status,
  terminationGround,
  validity,
} from './kinds.ts'
import { review } from '../review/schemas.ts'
import { party } from './party.ts'

export const agreement = z
  .object({
    id: uuid.meta(named('ID', 'ID')),
    registrationNumber: z
      .string()
      .max(40)
      .meta({
        description: 'KS-<year>-<number>; never changes.',
        ...named('Nomor registrasi', 'Registration number'),
        example: 'KS-2026-00001',
      }),
    type: agreementType.meta({ ...named('Jenis', 'Type'), example: 'pks' }),
    ...answered,
    leadAgency: signedOrganizationRef.meta(named('Perangkat daerah penanggung jawab', 'Lead agency')),
    namesAssumed: z.boolean().meta({
      description:
        'A name as signed is the one of a later day: it was signed before names were kept, and the trail has no other.',
      ...named('Nama saat ditandatangani diperkirakan', 'Names as signed are assumed'),
    }),
    partyMissing: z.boolean().meta({
      description:
        'A party that signed is not recorded: an old merge of two collaborators took its row. A correction restores it.',
      ...named('Ada pihak yang hilang', 'A party is missing'),
    }),
    organizations: allExpanded(organizationSummary, 'Its lead agency and parties.'),
    responsibleAccountIds,
    originCaseId: uuid.nullable().meta({
      description: 'The case it was promoted from, where you may see it.',
      ...named('ID penjajakan asal', 'ID of the case it comes from'),
    }),
    originCase: expanded(caseSummary, 'The case it was promoted from.'),
    parent: expanded(agreementSummary, 'The MoU of a PKS, the Nota Kesepakatan of a Rencana Kerja.'),
    renewsId: uuid.nullable().meta({
      description: 'The agreement it takes over from once it is signed; null where you may not see it.',
      ...named('ID naskah yang diperpanjang', 'ID of the agreement it renews'),
      example: null,
    }),
    renews: expanded(agreementSummary, 'The agreement it takes over from.'),
    renewedById: uuid.nullable().meta({
      description:
        'The renewal that takes over from it, or is drafted to; null where you may not see it, or it was terminated before it began.',
      ...named('ID naskah perpanjangan', 'ID of the renewal'),
      example: null,
    }),
    renewedBy: expanded(agreementSummary, 'The renewal that takes over from it.'),
    funding: fundingSeen,
    parentFrom: day.nullable().meta({
      description:
        'The first day under its present parent, where it stood under another before; may be to come.',
      ...named('Di bawah induk ini sejak', 'Under this parent since'),
      example: '2026-02-01',
    }),
    formerParents: z
      .array(formerParent)
      .max(100)
      .optional()
      .describe('Left out of lists, and where you may not see the negotiation.'),
    formerLeads: z
      .array(formerLead)
      .max(100)
      .optional()
      .describe('Left out of lists, and where you may not see the negotiation.'),
    provisions: z
      .array(provision)
      .max(100)
      .optional()
      .describe('Left out of lists, and where you may not see the negotiation.'),
    parties: z.array(party).max(20).meta(named('Para pihak', 'Parties')),
    provenance: provenance.meta(named('Asal data', 'Provenance')),
    confirmation: confirmation.nullable().meta({
      description:
        'Null where it was signed here. Until it is `confirmed`, the lead agency changes or discards it, and neither the public nor integrators see it.',
      ...named('Konfirmasi', 'Confirmation'),
      example: null,
    }),
    confirmedAt: instantOut.nullable().meta({ ...named('Dikonfirmasi', 'Confirmed'), example: null }),
    confirmedBy: uuid.nullable().meta({
      description: 'The account that compared it with the scan or the paper.',
      ...named('Dikonfirmasi oleh (ID akun)', 'Confirmed by (account ID)'),
      example: null,
    }),
    confirmedAgainst: confirmationBasis
      .nullable()
      .meta({ ...named('Dibandingkan dengan', 'Compared with'), example: null }),
    confirmationDocumentId: uuid.nullable().meta({
      description: 'The scan, where you may see it.',
      ...named('ID dokumen pembanding', 'ID of the scan'),
      example: null,
    }),
    confirmationPlace: z
      .string()
      .max(200)
      .nullable()
      .meta({
        description: 'Where the scan or the paper is kept.',
        ...named('Tempat naskah pembanding', 'Where it was compared'),
        example: null,
      }),
    disclosure: disclosure.nullable().meta({
      description: 'Null until the registrar decides.',
      ...named('Keterbukaan', 'Disclosure'),
      example: null,
    }),
    importId: uuid.nullable().meta({
      description: 'The import that it came of, where you may see it.',
      ...named('ID impor', 'Import ID'),
      example: null,
    }),
    status: status.meta({
      description:
        'On the day asked for: a suspension, a termination and a renewal begin on their day; until then it is `signed`.',
      ...named('Status', 'Status'),
      example: 'signed',
    }),
    statusReason: statusReason('Why it has the status of the day.', null),
    validity: validity.nullable().meta({
      description:
        'On the day asked for; null before signature, on days of a suspension, and once terminated or superseded.',
      ...named('Keberlakuan', 'Validity'),
      example: 'in_force',
    }),
    firstSubmittedAt: instantOut.nullable().meta({
      description: 'When it first went to review: from then on its partners read it, also after a return.',
      ...named('Pertama diajukan', 'First submitted'),
    }),
    review: review.nullable().meta({
      description:
        'The latest round of review; null before the first submission, and where you may not see the negotiation.',
      ...named('Telaah', 'Review'),
    }),
    openComments: z
      .int()
      .nullable()
      .meta({
        description:
          'How many comments on it are open, of those that you may read; null where you may not see the negotiation.',
        ...named('Komentar terbuka', 'Open comments'),
        example: 2,
      }),
    signedOn: day
      .nullable()
      .meta({ description: 'The day the last party signed.', ...named('Ditandatangani', 'Signed') }),
    endsOn: day.nullable().meta({
      description:
        'The last day in force by what is signed and declared so far, extensions, terminations and renewals to come included; null before signature, and for a term without an end until somebody ends it.',
      ...named('Hari terakhir berlaku', 'Last day in force'),
    }),
    endsBecause: endCause
      .nullable()
      .meta({ ...named('Berakhir karena', 'Ends because of'), example: 'term' }),
    noticeDueOn: day.nullable().meta({
      description:
        'Of a term that renews itself, the next day by which a party gives notice or else it does: `noticeDays` before the last day of a period. Null for another term, and once the agreement has a last day.',
      ...named('Batas pemberitahuan berikutnya', 'Next notice due'),
      example: null,
    }),
    suspendedOn: day.nullable().meta({
      description: 'The first day of a suspension that was not resumed; may be to come.',
      ...named('Ditangguhkan sejak', 'Suspended from'),
      example: null,
    }),
    suspensionReason: z
      .string()
      .max(4000)
      .nullable()
      .meta({ ...named('Alasan penangguhan', 'Reason of the suspension'), example: null }),
    terminatedOn: day.nullable().meta({
      description: 'The first day it no longer holds; may be to come.',
      ...named('Diakhiri sejak', 'Terminated from'),
      example: null,
    }),
    terminationGround: terminationGround.nullable().meta({
      description: 'Null where it was not recorded.',
      ...named('Dasar pengakhiran', 'Ground of the termination'),
      example: null,
    }),
    terminationReason: z
      .string()
      .max(4000)
      .nullable()
      .meta({ ...named('Alasan pengakhiran', 'Reason of the termination'), example: null }),
    terminationDocumentId: uuid.nullable().meta({
      description: 'The document that ends it; null where it was not recorded, or you may not see it.',
      ...named('ID dokumen pengakhiran', 'ID of the document that ends it'),
      example: null,
    }),
    supersededOn: day.nullable().meta({
      description: 'The first day of the signed renewal that takes over; may be to come.',
      ...named('Digantikan sejak', 'Superseded from'),
      example: null,
    }),
    ...stamps,
    allowedActions: z
      .array(z.enum(agreementActions))
      .max(20)
      .meta({
        description: 'What you may try now; conditions that are not met are answered with every reason.',
        example: ['renew', 'suspend', 'terminate'],
      }),
    warnings: z.array(warning).max(50).optional().meta({
      description: 'What to look at, for the region and who oversees it; nothing is refused for it.',
      example: [],
    }),
    snippet,
  })
  .meta({ id: 'Agreement', description: 'A document of cooperation: MoU, PKS and their like.' })
  .register(records, { table: 'agreements' })

export type Agreement = z.infer<typeof agreement>

export const agreementPage = pageOf('AgreementPage', agreement)
