import { z } from 'zod'
import type { App } from '../http/app.ts'
import { line } from '../http/schemas.ts'
import { offerCodes } from './code-lists.ts'
import { areas, kecamatan } from './kecamatan.ts'
import { lineOfBusinessLabels } from './lines-of-business.ts'
import { stageLabels } from './stage-labels.ts'

const textSchema = z.object({ id: z.string().max(200), en: z.string().max(200) }).meta({
  id: 'Text',
  description: 'The same words in Indonesian and English.',
})
const labeledCode = z.object({ code: z.string().max(50), label: textSchema }).meta({ id: 'LabeledCode' })

const areaCode = z.string().max(5).meta({ description: 'The Kemendagri code of the area.', example: '31.74' })
const kecamatanCode = z.string().max(8).meta({ description: 'Its Kemendagri code.', example: '31.74.01' })
const area = z.object({
  code: areaCode,
  name: line.meta({ example: 'Jakarta Selatan' }),
  officialName: line.meta({ example: 'Kota Administrasi Jakarta Selatan' }),
})

const reference = z
  .object({
    codes: z.record(z.string().max(50), z.array(labeledCode).max(50)).meta({
      description: 'Every closed list of the interface with its labels.',
      example: { side: [{ code: 'region', label: { id: 'Daerah', en: 'Region' } }] },
    }),
    areas: z.array(area).max(10).describe('The six administrative areas of Jakarta (kota, kabupaten).'),
    kecamatan: z
      .array(
        z.object({
          code: kecamatanCode,
          name: line.meta({ example: 'Tebet' }),
          regency: line.meta({ description: 'The name of its area.', example: 'Jakarta Selatan' }),
          area: areaCode,
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
const nameOfArea = Object.fromEntries(areas.map(({ code, name }) => [code, name]))
const districts = kecamatan.map((each) => ({ ...each, regency: nameOfArea[each.area]! }))

export function referenceRoutes(app: App): void {
  offerCodes(app, { stage: stageLabels, lineOfBusiness: lineOfBusinessLabels })
  app.get(
    '/v1/reference',
    {
      config: { access: ['public'] },
      schema: {
        operationId: 'getReference',
        tags: ['Service'],
        summary: 'Every code with its labels',
        description:
          'The stages P1–P7, every status, kind and category in Indonesian and English, and the kecamatan and administrative areas with their Kemendagri codes.',
        response: { 200: reference },
      },
    },
    async () => ({ codes: codesOf(app), areas: [...areas], kecamatan: districts }),
  )
}
