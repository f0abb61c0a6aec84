import { z } from 'zod'
import type { App } from '../http/app.ts'
import { line } from '../http/schemas.ts'
import { offerCodes } from './code-lists.ts'
import { kecamatan } from './kecamatan.ts'
import { stageLabels } from './stage-labels.ts'

const textSchema = z.object({ id: z.string().max(200), en: z.string().max(200) }).meta({
  id: 'Text',
  description: 'The same words in Indonesian and English.',
})
const labeledCode = z.object({ code: z.string().max(50), label: textSchema }).meta({ id: 'LabeledCode' })

const reference = z
  .object({
    codes: z.record(z.string().max(50), z.array(labeledCode).max(50)).meta({
      description: 'Every closed list of the interface with its labels.',
      example: { side: [{ code: 'region', label: { id: 'Daerah', en: 'Region' } }] },
    }),
    kecamatan: z
      .array(
        z.object({
          regency: line.meta({ example: 'Jakarta Selatan' }),
          name: line.meta({ example: 'Tebet' }),
        }),
      )
      .max(50),
  })
  .meta({ id: 'Reference' })

/** Sorted by name, so that the answer does not depend on the order in which folders are registered. */
const codesOf = ({ codeLists }: App) =>
  Object.fromEntries(
    [...codeLists]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([list, labels]) => [list, Object.entries(labels).map(([code, label]) => ({ code, label }))]),
  )
const districts = Object.entries(kecamatan).flatMap(([regency, names]) =>
  names.map((name) => ({ regency, name })),
)

export function referenceRoutes(app: App): void {
  offerCodes(app, { stage: stageLabels })
  app.get(
    '/v1/reference',
    {
      config: { access: ['public'] },
      schema: {
        operationId: 'getReference',
        tags: ['Service'],
        summary: 'Every code with its labels',
        description:
          'The stages P1–P7, every status, kind and category in Indonesian and English, and the kecamatan.',
        response: { 200: reference },
      },
    },
    async () => ({ codes: codesOf(app), kecamatan: districts }),
  )
}
