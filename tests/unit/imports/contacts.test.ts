import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../src/imports/cells/cells.ts'
import { cellReader, type Finding } from '../../../src/imports/rows/cell-reader.ts'
import { contactsIn } from '../../../src/imports/rows/contacts.ts'

interface Given {
  contact?: CellValue
  role?: CellValue
  phone?: CellValue
  email?: CellValue
}

const read = ({ contact, role, phone, email }: Given) => {
  const findings: Finding[] = []
  const cells = new Map<string, CellValue | undefined>([
    ['contact:2', contact],
    ['contactRole:2', role],
    ['phone:2', phone],
    ['email:2', email],
  ])
  const found = contactsIn(
    cellReader((column) => cells.get(column), findings),
    2,
    'PT Contoh',
    findings,
  )
  return {
    said: found.map((each) => [each.name, each.role, each.phone, each.email]),
    findings,
  }
}
const budi = 'Budi Contoh'

describe('contactsIn', () => {
  it.each<[Given, unknown[][]]>([
    [{ contact: budi }, [[budi, null, null, null]]],
    [{ contact: `PIC: ${budi}` }, [[budi, null, null, null]]],
    [{ contact: `${budi} (0812-3456-7890)` }, [[budi, null, '0812-3456-7890', null]]],
    [{ contact: `${budi}, HP 0812-3456-7890` }, [[budi, null, '0812-3456-7890', null]]],
    [
      { contact: `${budi}, S.E., M.M. / 021-555 0100 / 0812 3456 7890` },
      [[`${budi}, S.E., M.M.`, null, '021-555 0100 / 0812 3456 7890', null]],
    ],
    [
      { contact: `${budi} - Manajer Kemitraan - 0811 222 333 - budi@contoh.id` },
      [[budi, 'Manajer Kemitraan', '0811 222 333', 'budi@contoh.id']],
    ],
    [{ contact: `${budi} (Manajer), (021) 555 0100` }, [[budi, 'Manajer', '021 555 0100', null]]],
    [
      { contact: `${budi}\n0812 3456 7890\nbudi@contoh.id` },
      [[budi, null, '0812 3456 7890', 'budi@contoh.id']],
    ],
    [
      { contact: '1. Budi Contoh 0812345678\n2. Ani Contoh 08223456789' },
      [
        [budi, null, '0812345678', null],
        ['Ani Contoh', null, '08223456789', null],
      ],
    ],
    [
      { contact: `${budi}; Ani Contoh`, role: 'Manajer; Staf', phone: '0812 345 678\n0813 456 789' },
      [
        [budi, 'Manajer', '0812 345 678', null],
        ['Ani Contoh', 'Staf', '0813 456 789', null],
      ],
    ],
    [{ contact: budi, phone: 81_234_567_890 }, [[budi, null, '081234567890', null]]],
    [{ contact: budi, phone: 6_281_234_567_890 }, [[budi, null, '+6281234567890', null]]],
    [
      { contact: budi, phone: '021 555 0100\n0812 3456 7890' },
      [[budi, null, '021 555 0100 / 0812 3456 7890', null]],
    ],
    [{ contact: `${budi} 0812 3456 7890`, phone: '0812-3456-7890' }, [[budi, null, '0812 3456 7890', null]]],
    [
      { phone: '021 555 0100', email: 'kontak@contoh.id' },
      [['PT Contoh', null, '021 555 0100', 'kontak@contoh.id']],
    ],
    [{ contact: '-', phone: 'n/a', email: 'belum ada' }, []],
  ])('%j', (given, said) => expect(read(given)).toEqual({ said, findings: [] }))

  it.each<[Given, string, string]>([
    [{ contact: `${budi}, Ani` }, 'contact:2', 'unclear_contact'],
    [{ contact: `${budi} dan Ani` }, 'contact:2', 'unclear_contact'],
    [{ contact: '(021) 555 0100 ext 12' }, 'contact:2', 'unclear_contact'],
    [{ contact: 'a@contoh.id b@contoh.id' }, 'contact:2', 'unclear_contact'],
    [{ contact: `0812 345 678\n${budi}, Ani` }, 'contact:2', 'unclear_contact'],
    [{ role: 'Manajer' }, 'contactRole:2', 'role_without_contact'],
    [{ contact: budi, role: 'Manajer; Staf' }, 'contactRole:2', 'not_as_many'],
    [{ contact: `${budi}; Ani Contoh`, phone: '0812 345 678' }, 'phone:2', 'not_as_many'],
    [{ contact: budi, email: 'a@contoh.id; b@contoh.id' }, 'email:2', 'not_as_many'],
    [{ contact: `${budi} a@contoh.id`, email: 'b@contoh.id' }, 'contact:2', 'said_twice'],
    [{ contact: budi, phone: 215_550_100 }, 'phone:2', 'digits_lost'],
    [{ contact: budi, phone: 'lihat kartu nama' }, 'phone:2', 'no_phone'],
    [{ contact: budi, email: 'budi at contoh' }, 'email:2', 'no_email'],
  ])('%j is asked about, and nothing of it is quoted', (given, column, code) => {
    const { said, findings } = read(given)
    expect(said).toEqual([])
    expect(findings).toMatchObject([{ column, code }])
    expect(JSON.stringify(findings)).not.toMatch(/Budi|Ani|345 678|@contoh\.id[^"]*b@/)
  })
})
