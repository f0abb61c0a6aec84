import { z } from 'zod'
import { line, uuid } from '../../http/schemas.ts'
import { caseStatuses } from '../lifecycle.ts'

/** The short form of a case that other records embed if `expand` asks for it. */
export const caseSummary = z
  .object({ id: uuid, caseNumber: z.string().max(30), title: line, status: z.enum(caseStatuses) })
  .meta({ id: 'CaseSummary', description: 'A case by its number and title.' })
