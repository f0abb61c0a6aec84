import type { Schemas } from '../api/types.ts'
import type { Said } from '../parts/form/fields.ts'

type Contact = Schemas['Contact']

/** The rows of a form: each contact by its number. */
export const saidOf = (contacts: readonly Contact[]): Said =>
  Object.fromEntries(
    contacts.flatMap(({ name, role, email, phone, isPublic }, row) => [
      [`${row}.name`, name],
      [`${row}.role`, role ?? ''],
      [`${row}.email`, email ?? ''],
      [`${row}.phone`, phone ?? ''],
      [`${row}.isPublic`, isPublic ? 'yes' : ''],
    ]),
  )

/** The contacts of the rows; one without a name is left out. */
export function contactsOf(said: Said): Contact[] {
  const rows = [...new Set(Object.keys(said).map((name) => Number(name.split('.')[0])))].toSorted(
    (a, b) => a - b,
  )
  const of = (row: number, part: string) => said[`${row}.${part}`]?.trim() || null
  return rows.flatMap((row) => {
    const name = of(row, 'name')
    if (name === null) return []
    const isPublic = of(row, 'isPublic') !== null
    return [{ name, role: of(row, 'role'), email: of(row, 'email'), phone: of(row, 'phone'), isPublic }]
  })
}
