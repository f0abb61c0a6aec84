import { z } from 'zod'
import { records } from '../../http/records.ts'
import { instantOut, line, paragraph, uuid } from '../../http/schemas.ts'
import { disclosure } from '../schemas/kinds.ts'
import { disclosureActions } from './kinds.ts'

const ground = line.meta({
  description: 'The ground in law on which it is withheld.',
  example: 'UU 14/2008 Pasal 17 huruf b',
})
const consequenceTest = paragraph.meta({
  description: 'Uji konsekuensi: what harm opening it would do, weighed against the public interest.',
  example: 'Pembukaan tarif komisi merugikan persaingan usaha; kepentingan publik terpenuhi oleh ringkasan.',
})
const account = uuid.describe('The account.')

const proposal = z
  .object({
    disclosure,
    ground: ground.nullable(),
    consequenceTest: consequenceTest.nullable(),
    proposedBy: account.nullable(),
    proposedAt: instantOut,
  })
  .meta({ id: 'DisclosureProposal', description: 'What the lead agency proposes.' })
export type DisclosureProposal = z.infer<typeof proposal>

export const agreementDisclosure = z
  .object({
    agreementId: uuid,
    disclosure: disclosure.nullable().describe('Null until the registrar decides.'),
    ground: ground.nullable(),
    consequenceTest: consequenceTest.nullable(),
    decidedBy: account.nullable(),
    decidedAt: instantOut.nullable(),
    proposal: proposal.nullable(),
    version: z.int().meta({ example: 3 }),
    allowedActions: z.array(z.enum(disclosureActions)).max(5).describe('What you may try now.'),
  })
  .meta({
    id: 'AgreementDisclosure',
    description: 'Whether the text of a signed agreement is public information (UU 14/2008), and why.',
  })
  .register(records, { table: 'disclosures' })
export type AgreementDisclosure = z.infer<typeof agreementDisclosure>

export const newDisclosure = z
  .strictObject({
    disclosure,
    ground: ground.nullable().optional(),
    consequenceTest: consequenceTest.nullable().optional(),
  })
  .meta({
    id: 'NewDisclosure',
    description: '`withheld` needs its ground and the consequence test.',
    example: {
      disclosure: 'withheld',
      ground: 'UU 14/2008 Pasal 17 huruf b',
      consequenceTest: 'Pembukaan tarif komisi merugikan persaingan usaha.',
    },
  })
export type NewDisclosure = z.infer<typeof newDisclosure>
