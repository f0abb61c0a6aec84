import type pg from 'pg'
import { v5 as uuidv5 } from 'uuid'
import { paper, paperFacts } from './paper-facts.ts'

/** What the programme aims at, as the paper tells it; the id is the same on every installation. */
const knownTargets = paperFacts.targets.map(({ what, section, value, unit, measure, periodUntil }) => ({
  id: uuidv5(`${value} ${section}`, 'e3d5b7a0-2c64-4f19-9b8a-5d0c7e1f6a43'),
  description: what.id,
  value,
  unit,
  measure,
  periodUntil,
  source: `${paper}, ${section}`,
}))

/** Enters them. What the registrar changed since stays so, and what was taken out stays out. */
export async function loadTargets(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `insert into targets (id, description, value, unit, measure, period_until, source)
     select known.id, description, value, unit, measure, "periodUntil", source
     from jsonb_to_recordset($1) as known(id uuid, description text, value bigint, unit text, measure target_measure,
       "periodUntil" date, source text)
     where not exists (select 1 from audit_events e
       where e.resource_type = 'target' and e.resource_id = known.id and e.action = 'remove')
     on conflict do nothing`,
    [JSON.stringify(knownTargets)],
  )
}
