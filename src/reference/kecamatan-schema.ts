import { z } from 'zod'
import { kecamatanNames } from './kecamatan.ts'

export const kecamatan = z
  .enum(kecamatanNames)
  .meta({ id: 'Kecamatan', description: 'One of the 44 kecamatan of Jakarta.' })
export type Kecamatan = z.infer<typeof kecamatan>
