import type { z } from 'zod'
import { transferExample, transferOf } from '../../transfers/schemas.ts'

export const caseTransfer = transferOf('case').meta({ id: 'CaseTransfer', example: transferExample })
export type CaseTransfer = z.infer<typeof caseTransfer>
