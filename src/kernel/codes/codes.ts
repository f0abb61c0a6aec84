import { importCodes } from './import-codes.ts'
import { inputCodes } from './input-codes.ts'
import { reasonCodes } from './reason-codes.ts'
import { recordCodes } from './record-codes.ts'

/**
 * Every code that tells a client more than the code of its problem: what is wrong with a field, or which condition is not
 * met, each with what to do. The list is closed and part of the contract.
 */
export const detailCodes = { ...inputCodes, ...recordCodes, ...importCodes, ...reasonCodes }
export type DetailCode = keyof typeof detailCodes

const keysOf = <T extends object>(record: T) =>
  Object.keys(record) as [keyof T & string, ...(keyof T & string)[]]

/** The codes of `errors[]`: any, for an import tells conditions of signatures of the cells that lack something. */
export const fieldCodeList = keysOf(detailCodes)

/**
 * The codes of `reasons[]`. What stands against accepting a correction now, or against submitting a delivery, is told with the
 * code of its field.
 */
export const reasonCodeList: [DetailCode, ...DetailCode[]] = [
  ...keysOf(reasonCodes),
  'after_end',
  'before_present_content',
  'before_signature',
  'commitment_not_in_force',
  'delivered_since',
  'does_not_renew_itself',
  'end_before_start',
  'not_before_renewal',
  'not_in_force',
  'open_term_has_end',
]
