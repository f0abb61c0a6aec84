import { z } from 'zod'
import { fieldCodeList, reasonCodeList } from '../../kernel/codes/codes.ts'

/** The code of what is wrong with a field, or in a cell of an import. */
export const fieldCode = z.enum(fieldCodeList).meta({
  id: 'FieldCode',
  description: 'What is wrong with a field; what to do about each is told at `/docs/problems#` and the code.',
})
export const reasonCode = z.enum(reasonCodeList).meta({
  id: 'ReasonCode',
  description:
    'A condition that is not met; what to do about each is told at `/docs/problems#` and the code.',
})
