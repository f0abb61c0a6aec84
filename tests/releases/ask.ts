import { expectStatus, walk } from '../support/agreements.ts'
import type { AccountName, TestApp } from '../support/app.ts'
import type { KeptAnswer } from './load.ts'

/** Lists of which each record says everything. */
const lists = [
  'agencies',
  'collaborators',
  'obstacles',
  'action-items',
  'meeting-items',
  'commitments',
  'activities',
  'outcomes',
  'evaluations',
  'documents',
  'users',
  'clients',
  'warning-rules',
  'checklist-templates',
]

/** What those are shown who see a part. */
const parts: [as: AccountName | null, list: string][] = [
  ['partner-shopee', 'agreements'],
  ['partner-shopee', 'cases'],
  ['partner-gojek', 'agreements'],
  ['integrator', 'agreements'],
  ['officer-parekraf', 'cases'],
  [null, 'public/agreements'],
]

/** Days that what was signed is asked about. */
const days = ['2026-02-15', '2026-04-15', '2026-06-30']

/** Asks for every record there is, as who reads everything, and for the lists of those who read a part. */
export async function askForEverything(t: TestApp): Promise<KeptAnswer[]> {
  const answers: KeptAnswer[] = []
  const keep = <T>(as: AccountName | null, url: string, body: T): T => {
    answers.push({ as, url, body })
    return body
  }
  const all = async (as: AccountName | null, list: string) => {
    const url = `/v1/${list}`
    return keep(as, url, (await walk(t, as ?? undefined, `${url}?limit=200`)) as { id: string }[])
  }
  const one = async (url: string) =>
    keep('auditor', url, expectStatus(await t.as('auditor').get(url), 200).body as { signedOn?: string })

  // First the trail: to ask for people leaves an event in it.
  await all('auditor', 'audit-events')
  for (const list of lists) await all('auditor', list)
  for (const list of ['cases', 'meetings'])
    for (const { id } of await all('auditor', list)) await one(`/v1/${list}/${id}`)
  for (const { id } of await all('auditor', 'agreements')) {
    const { signedOn } = await one(`/v1/agreements/${id}`)
    await one(`/v1/agreements/${id}/checklist`)
    if (!signedOn) continue
    for (const part of ['amendments', 'versions']) await all('auditor', `agreements/${id}/${part}`)
    for (const day of days) {
      const url = `/v1/agreements/${id}?asOf=${day}`
      const { status, body } = await t.as('auditor').get(url)
      if (status === 200) keep('auditor', url, body)
    }
  }
  for (const [as, list] of parts) await all(as, list)
  return answers
}
