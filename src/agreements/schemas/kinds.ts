import { z } from 'zod'
import { disclosures } from '../disclosure/kinds.ts'
import {
  agreementStatuses,
  agreementTypes,
  endCauses,
  provenances,
  confirmations,
  confirmedAgainst,
  terminationGrounds,
  validities,
} from '../lifecycle.ts'

export const agreementType = z.enum(agreementTypes).meta({
  id: 'AgreementType',
  example: 'pks',
  description:
    'MoU (Kesepakatan Bersama), PKS (Perjanjian Kerja Sama), or the instruments of sinergi with ministries.',
})

export const status = z.enum(agreementStatuses).meta({ id: 'AgreementStatus', example: 'signed' })

export const validity = z.enum(validities).meta({
  id: 'Validity',
  example: 'in_force',
  description:
    'Derived for a day. The last day of the period is in force. The days between an end and the signature of a later extension ' +
    'stay `expired`, with the same `endsOn` as every other day: the last one there is.',
})

export const endCause = z.enum(endCauses).meta({
  id: 'EndCause',
  description: 'What sets the last day in force: the term, a termination, or the renewal that takes over.',
})

export const terminationGround = z.enum(terminationGrounds).meta({
  id: 'TerminationGround',
  description:
    'The grounds of PP 28/2018 (articles 9 and 22), beside a breach and others. A change of governor, or of the official who signed, is none.',
})

export const disclosure = z.enum(disclosures).meta({
  id: 'Disclosure',
  description:
    'Of a signed agreement (UU 14/2008): its text is public, or withheld, so that the public is told only that it exists.',
})

export const provenance = z.enum(provenances).meta({
  id: 'Provenance',
  description: 'Drawn up here, or kept on paper and brought in by an import.',
})

export const confirmation = z.enum(confirmations).meta({
  id: 'AgreementConfirmation',
  description:
    'Of what was signed on paper and recorded as signed: whether a second person compared it with the scan or the paper.',
})
export const confirmationBasis = z.enum(confirmedAgainst).meta({ id: 'ConfirmationBasis' })
