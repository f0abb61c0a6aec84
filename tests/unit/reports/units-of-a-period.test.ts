import { expect, it } from 'vitest'
import type { Delivered } from '../../../src/reports/periodic/parts.ts'
import { byUnit } from '../../../src/reports/periodic/sections.ts'

const delivered = (unit: string | null, count: number, value: number): Delivered => ({
  agreementId: '0199e4c8-0000-7000-8000-00000000000a',
  commitmentId: '0199e4c8-0000-7000-8000-00000000000b',
  kecamatan: null,
  unit,
  count,
  value,
  beneficiaries: 0,
  beneficiariesWomen: 0,
  beneficiariesNew: 0,
  beneficiariesMovingUp: 0,
  beneficiariesByLine: { culinary: 0, fashion: 0, crafts: 0, services: 0, other: 0 },
})

it('tells units in one order, however the rows came: by deliveries, then by name, none last', () => {
  const rows = [
    delivered('usaha', 2, 31),
    delivered(null, 2, 4),
    delivered('kelas', 2, 3),
    delivered('etalase', 1, 7),
    delivered('kelas', 1, 0.5),
    delivered('usaha', 1, 9),
    delivered(null, 1, 1),
  ]
  const told = [
    { unit: 'kelas', value: 3.5 },
    { unit: 'usaha', value: 40 },
    { unit: null, value: 5 },
    { unit: 'etalase', value: 7 },
  ]
  for (const order of [rows, rows.toReversed(), rows.toSorted((a, b) => a.value - b.value)])
    expect(byUnit(order)).toEqual(told)
})
