import pg from 'pg'
import { actForMaintenance } from '../../../src/db/connect.ts'
import { verifyTrail } from '../../../src/audit/verify.ts'
import { sha256, type Acknowledged, type Load } from './load.ts'
import { hold, type Stage } from './stage.ts'

/**
 * Holds that every case of the load that was acknowledged is there once, that the numbers of its cases have no gap, that
 * each is whole (its organizations and its event of the trail), and that the trail is whole.
 */
export async function verifyWrites(
  { say }: Stage,
  owner: pg.ClientConfig,
  load: Pick<Load, 'cases' | 'wrong'>,
): Promise<void> {
  hold(
    load.wrong.length === 0,
    `answers that no client can go on from: ${[...new Set(load.wrong)].slice(0, 5).join('; ')}`,
  )
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await actForMaintenance(client)
    const { rows } = await client.query<{ id: string; title: string; number: number; whole: boolean }>(
      `select c.id, c.title, right(c.case_number, 5)::int as number,
         (select count(*) from case_organizations o where o.case_id = c.id) >= 2
         and (select count(*) from audit_events e where e.resource_id = c.id and e.action = 'create') = 1 as whole
       from cases c where c.title like 'Beban %' order by c.case_number`,
    )
    const missing = missingOf(load.cases, rows)
    hold(missing.length === 0, `acknowledged and lost: ${missing.length} of ${load.cases.length}`)
    const titles = new Set(rows.map(({ title }) => title))
    hold(titles.size === rows.length, `done twice: ${rows.length - titles.size}`)
    hold(
      rows.every(({ whole }) => whole),
      'a case is there by half',
    )
    await holdWithoutGap(client, rows)
    const { links, broken } = await verifyTrail(client, undefined)
    hold(!broken, `the trail is broken: ${broken?.fault}`)
    say(
      `${load.cases.length} acknowledged cases are there, each once and whole; ${rows.length} numbers without a gap; trail of ${links} events whole`,
    )
  } finally {
    await client.end()
  }
}

/** Others may have opened cases meanwhile, such as a demo that got new examples: their numbers lie between. */
async function holdWithoutGap(
  client: pg.Client,
  rows: readonly { readonly number: number }[],
): Promise<void> {
  const { rows: given } = await client.query<{ number: number }>(
    `select right(case_number, 5)::int as number from cases
     where left(case_number, 7) = (select left(max(case_number), 7) from cases where title like 'Beban %')
       and right(case_number, 5)::int between $1 and $2 order by case_number`,
    [rows[0]!.number, rows.at(-1)!.number],
  )
  const gap = given.findIndex(({ number }, index) => number !== rows[0]!.number + index)
  hold(gap === -1, `the numbers have a gap before ${given[gap]?.number}`)
}

const missingOf = (acknowledged: readonly Acknowledged[], rows: readonly { id: string; title: string }[]) => {
  const present = new Map(rows.map(({ id, title }) => [id, title]))
  return acknowledged.filter(({ id, mark }) => present.get(id) !== mark)
}

/** Holds that each acknowledged file is answered byte for byte. */
export async function verifyFiles({ say }: Stage, url: string, token: string, load: Load): Promise<void> {
  for (const { id, mark } of load.files) {
    const response = await fetch(`${url}/v1/documents/${id}/content`, {
      headers: { authorization: `Bearer ${token}` },
    })
    hold(response.ok, `an acknowledged file is answered with ${response.status}`)
    hold(sha256(new Uint8Array(await response.arrayBuffer())) === mark, 'a file is not what was sent')
  }
  say(`${load.files.length} acknowledged files are there, byte for byte`)
}
