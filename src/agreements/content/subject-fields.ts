import { z } from 'zod'
import { line, paragraph, setOf, stage, text } from '../../http/schemas.ts'
import { stageNames } from '../../reference/stage-labels.ts'
import type { Field } from './field.ts'
import { placeLabels, places } from './places.ts'
import { both } from '../../kernel/labels.ts'

const place = z.enum(places).meta({
  id: 'AgreementPlace',
  description: 'A kecamatan of Jakarta, or `DKI Jakarta` for the whole province.',
})

/** The subject of an agreement, and its places. */
export const subjectFields = {
  title: {
    schema: text(500).meta({
      description: 'Tentang: what the agreement is about.',
      example: '[CONTOH] Pelatihan dan pemasaran daring JakPreneur',
    }),
    label: both('Tentang', 'About'),
    readBy: 'public',
    amended: true,
    imported: true,
  },
  label: {
    schema: line.nullable().meta({
      description: 'What the paper calls itself. The type is never read off it.',
      example: 'Perjanjian Kemitraan',
    }),
    label: both('Sebutan naskah', 'What the paper calls itself'),
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  background: {
    schema: paragraph.nullable().meta({
      description: 'Latar belakang: why the parties came together.',
      example: 'Banyak JakPreneur belum berjualan daring.',
    }),
    label: both('Latar belakang', 'Background'),
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  purpose: {
    schema: paragraph.nullable().meta({ example: 'Meningkatkan kemampuan berjualan daring JakPreneur.' }),
    label: both('Maksud dan tujuan', 'Purpose'),
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  object: {
    schema: paragraph.nullable().meta({ example: 'Pelatihan dan pemasaran produk JakPreneur' }),
    label: both('Objek', 'Object'),
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  scope: {
    schema: paragraph.nullable().meta({ example: 'Pelatihan, pendampingan, etalase produk.' }),
    label: both('Ruang lingkup', 'Scope'),
    readBy: 'reader',
    amended: true,
    imported: true,
  },
  stages: {
    schema: setOf(stage, 7),
    label: both('Tahap', 'Stages'),
    labels: stageNames,
    readBy: 'public',
    amended: true,
    imported: true,
  },
  location: {
    schema: setOf(place, 45).nullable().describe('Where it is carried out; null where it does not say.'),
    label: both('Lokasi', 'Location'),
    labels: placeLabels,
    readBy: 'reader',
    amended: true,
    imported: true,
  },
} as const satisfies Readonly<Record<string, Field>>
