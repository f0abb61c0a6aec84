import { copyFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { organizationId } from '../../../src/reference/organizations.ts'
import { tokenOf } from '../stage/instance.ts'
import { hold, type Stage } from '../stage/stage.ts'
import { erasuresOf, type Place } from './places.ts'

const name = 'Ratna Sari Contoh'
const path = `/v1/collaborators/${organizationId('Gojek')}`

interface Running {
  readonly url: string
  readonly place: Place
}

/** Asks as the registrar of a place. */
async function ask(
  { url, place }: Running,
  method: string,
  at: string,
  body?: object,
  etag?: string | null,
): Promise<{ body: unknown; etag: string | null }> {
  const response = await fetch(`${url}${at}`, {
    method,
    headers: {
      authorization: `Bearer ${tokenOf('admin', place.dataDir)}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(etag ? { 'if-match': etag } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const said = await response.text()
  hold(response.ok, `${method} ${at}: ${response.status} ${said}`)
  return { body: JSON.parse(said), etag: response.headers.get('etag') }
}

const contactsAt = async (running: Running) =>
  ((await ask(running, 'GET', path)).body as { contacts: { name: string }[] }).contacts

/** Writes somebody down who will ask to be erased. */
export async function writeDown(source: Running): Promise<void> {
  const { etag } = await ask(source, 'GET', path)
  await ask(source, 'PATCH', path, { contacts: [{ name, role: 'Manajer' }] }, etag)
}

/** Erases that person, which the backup that was taken before still names. */
export async function erase(source: Running): Promise<void> {
  const { body } = await ask(source, 'POST', '/v1/personal-data/export', { name })
  const { people } = body as { people: { kind: string; id: string }[] }
  hold(people.length > 0, 'nobody was found to erase')
  const items = people.map(({ kind, id }) => ({ kind, id }))
  await ask(source, 'POST', '/v1/personal-data/erase', { reason: 'Permintaan', items })
}

/** Holds that a restored place forgets the person as the source did, once it is given the list and started again. */
export async function holdForgotten(stage: Stage, source: Running, place: Place): Promise<void> {
  copyFileSync(erasuresOf(stage, source.place.name), erasuresOf(stage, place.name))
  const instance = await place.start()
  const contacts = await contactsAt({ url: instance.url, place })
  hold(!contacts.some((each) => each.name === name), 'who was erased is back in the restored registry')
  hold(isDeepStrictEqual(contacts, await contactsAt(source)), 'what was erased is erased otherwise')
  await instance.end('SIGTERM')
  stage.say(`${place.name}: who was erased after the backup is erased again`)
}
