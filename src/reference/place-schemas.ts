import { z } from 'zod'
import { anyOf } from '../http/schemas.ts'
import {
  areas,
  kecamatan,
  kecamatanByCode,
  kecamatanCodes,
  kecamatanNames,
  type Kecamatan,
} from './kecamatan.ts'

export const kecamatanCode = z
  .enum(kecamatanCodes)
  .meta({ id: 'KecamatanCode', description: 'The Kemendagri code of a kecamatan.', example: '31.71.07' })
export const areaCode = z.enum(areas.map((each) => each.code)).meta({
  id: 'AreaCode',
  description: 'The Kemendagri code of an administrative area of Jakarta (kota, kabupaten).',
  example: '31.71',
})

/** Filters by place. In a parsed query both are names of kecamatan, as they are stored. */
export const ofPlaces = {
  kecamatan: anyOf(z.enum([...kecamatanNames, ...kecamatanCodes]))
    .transform((given) => given.map((each) => (kecamatanByCode as Record<string, Kecamatan>)[each] ?? each))
    .optional()
    .describe('In any of these kecamatan, by name or Kemendagri code.'),
  area: anyOf(areaCode)
    .transform((codes) => kecamatan.filter((each) => codes.includes(each.area)).map((each) => each.name))
    .optional()
    .describe('In any of these administrative areas, by Kemendagri code.'),
  placed: z.enum(['true', 'false']).optional().describe('Whether a kecamatan is named.'),
}
