import type { ContractPart, Response } from '../http/openapi/types.ts'
import { paperFormats } from './process/task.ts'

/** Adds the papers to the answers of a report that is one as well. */
export const paperContract: ContractPart = {
  schemas: {},
  describe: (operation, { config }) => {
    if (!config?.paper || !config.export) return
    const { content } = operation.responses!['200'] as Response
    content![paperFormats.pdf] = { schema: { $ref: '#/components/schemas/PaperPdf' } }
    content![paperFormats.docx] = { schema: { $ref: '#/components/schemas/PaperDocx' } }
    operation.description += '\n\nWith an `Accept` for PDF or DOCX: on paper.'
  },
}
