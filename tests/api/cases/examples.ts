import { expect } from 'vitest'
import { organizationId } from '../../../src/reference/organizations.ts'
import type { Client, TestResponse } from '../../support/app.ts'

export const ppkukm = organizationId('Dinas PPKUKM')
export const parekraf = organizationId('Dinas Parekraf')
export const shopee = organizationId('Shopee')
export const gojek = organizationId('Gojek')
/** An id that no record has. */
export const nobody = '0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60'

export const exampleCase = {
  title: 'Kelas pemasaran digital',
  stages: ['P2', 'P5'],
  collaboratorIds: [shopee],
}

/** A meeting of the example case with every part. */
export const exampleMeeting = {
  kind: 'exploratory',
  startsAt: '2026-03-03T09:00:00+07:00',
  endsAt: '2026-03-03T11:00:00+07:00',
  mode: 'in_person',
  venue: 'Kantor Dinas',
  agenda: 'Penawaran kelas',
  participants: [
    { organizationId: shopee, name: 'Peserta Satu', title: 'Manajer' },
    { organizationId: ppkukm, name: 'Peserta Dua' },
  ],
  items: [
    {
      side: 'collaborator',
      organizationId: shopee,
      type: 'offer',
      stage: 'P2',
      description: 'Kelas',
      quantity: 12.5,
      unit: 'kelas',
      agreed: true,
    },
    { side: 'region', type: 'need', description: 'Etalase' },
  ],
  obstacles: [
    { category: 'administration', description: 'Berkas belum lengkap', blocking: true },
    { category: 'budget', description: 'Anggaran', raisedOn: '2026-03-01' },
  ],
  decisions: ['Jadwal dikirim', 'Bertemu lagi'],
  actionItems: [{ description: 'Kirim jadwal', ownerOrganizationId: shopee, dueOn: '2026-03-10' }],
  processScores: { trustBuilding: { score: 4, note: 'Terbuka' }, faceToFaceDialogue: { score: 5 } },
  smallWins: ['Kelas percobaan'],
}

/** Opens the example case; fails the test where that is refused. */
export async function openCase(client: Client, fields: object = {}): Promise<TestResponse> {
  const opened = await client.post('/v1/cases', { ...exampleCase, ...fields })
  expect(opened.body).toMatchObject({ status: 'exploring' })
  return opened
}

/** Logs the example meeting in a case; fails the test where that is refused. */
export async function logMeeting(client: Client, caseId: string, fields: object = {}): Promise<TestResponse> {
  const logged = await client.post(`/v1/cases/${caseId}/meetings`, { ...exampleMeeting, ...fields })
  expect(logged.body).toMatchObject({ status: 'draft' })
  return logged
}

/** Does an action on a record as it is now; fails the test where it is refused. */
export async function act(client: Client, url: string, action: string, body?: object): Promise<TestResponse> {
  const { etag } = await client.get(url)
  const done = await client.post(`${url}/${action}`, body, { etag })
  expect(done.body).not.toHaveProperty('code')
  return done
}

/** A case with finalized minutes of the example meeting. */
export async function openDisclosedCase(client: Client, fields: object = {}) {
  const { body: opened } = await openCase(client, fields)
  const { body: logged } = await logMeeting(client, opened.id)
  const { body: meeting } = await act(client, `/v1/meetings/${logged.id}`, 'finalize')
  return { url: `/v1/cases/${opened.id}`, id: opened.id as string, meeting }
}

export const pointers = (response: TestResponse): string[] =>
  response.body.errors.map((each: { pointer: string }) => each.pointer)
export const reasons = (response: TestResponse): string[] =>
  response.body.reasons.map((each: { code: string }) => each.code)
export const ids = (response: TestResponse): string[] =>
  response.body.data.map((each: { id: string }) => each.id)

/** For each query, whether the list at `path` has the record in it. */
export async function finds(client: Client, path: string, id: string, queries: readonly string[]) {
  const found = queries.map(async (query) => [
    query,
    ids(await client.get(`${path}?limit=200&${query}`)).includes(id),
  ])
  return Object.fromEntries(await Promise.all(found)) as Record<string, boolean>
}

/** The same answer for each of the queries or accounts. */
export const each = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]))

/** Every id met on a walk over all pages of a list. */
export async function walk(client: Client, path: string, query: string): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: TestResponse = await client.get(`${path}?${query}${cursor && `&cursor=${cursor}`}`)
    seen.push(...ids(page))
    cursor = page.body.page.nextCursor
  }
  return seen
}
