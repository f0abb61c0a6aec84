import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Client, TestResponse } from '../../support/app.ts'

let made = 0

/** A collaborator that nobody has registered yet, with a name like no other. */
export const newCollaborator = (fields: object = {}) => {
  const word = uniqueWord((made += 1))
  return { legalName: `PT ${word} ${word}`, shortName: word, kind: 'company', sector: 'other', ...fields }
}

/** Words that share few trigrams. */
const uniqueWord = (n: number): string =>
  `X${createHash('sha1').update(String(n)).digest('hex').slice(0, 14)}`

/** A number of this many digits that nothing has yet. */
export const digits = (length: number): string =>
  String((made += 1))
    .padStart(length - 1, '0')
    .padStart(length, '9')

/** Registers a collaborator; fails the test where that is refused. */
export async function register(client: Client, fields: object = {}): Promise<TestResponse> {
  const created = await client.post('/v1/collaborators', newCollaborator(fields))
  expect(created.body).not.toHaveProperty('errors')
  expect(created.status).toBe(201)
  return created
}

export const contact = {
  name: 'Contoh Kontak',
  role: 'Manajer',
  email: 'kontak@contoh.id',
  phone: '+62 21 555-0100',
}
