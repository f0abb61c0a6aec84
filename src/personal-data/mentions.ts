import { sql } from 'drizzle-orm'
import type { Session } from '../db/session.ts'
import { mostMentions, type Mention, type PersonSought } from './schemas.ts'

/** SQL: whether the party has signed. From then on its signatory is part of a legal act. */
export const partyHasSigned = sql`(p.signed_on is not null or a.status = 'signed')`

/** SQL: a party of a draft that a merge removed. Undoing the merge restores it. */
export const takenInParty = sql`how = 'removed' and in_table = 'agreement_parties'`

/** Where a person with this name or e-mail address stands, the first ones where there are too many for one answer. */
export async function mentionsOf(
  session: Session,
  { name, email }: PersonSought,
): Promise<{ people: Mention[]; complete: boolean }> {
  const named = (column: string) => sql`lower(${sql.raw(column)}) = lower(${name ?? null})`
  const found = await session.execute<Mention & Record<string, unknown>>(sql`
    select m.kind, m.id, name, title, email, phone, record_type "recordType", record_id "recordId", erasable,
      case when o.id is not null then json_build_object('id', o.id, 'shortName', o.short_name) end organization
    from (
      select 'contact' kind, id, name, role title, email, phone, organization_id, 'organization' record_type,
        organization_id record_id, true erasable
      from organization_contacts where ${named('name')} or lower(email) = lower(${email ?? null})
      union all
      select 'liaison_officer', id, name, title, null, null, organization_id, 'organization', organization_id, true
      from organization_liaison_officers where ${named('name')}
      union all
      select 'participant', id, name, title, null, null, organization_id, 'meeting', meeting_id, true
      from meeting_participants where ${named('name')}
      union all
      select 'signatory', p.id, signatory_name, signatory_title, null, null, p.organization_id, 'agreement',
        agreement_id, not ${partyHasSigned}
      from agreement_parties p join agreements a on a.id = agreement_id where ${named('signatory_name')}
      union all
      select 'signatory', (was->>'id')::uuid, was->>'signatory_name', was->>'signatory_title', null, null, loser_id,
        'agreement', record_id, was->>'signed_on' is null
      from organization_moves where ${takenInParty} and ${named("was->>'signatory_name'")}
      union all
      select 'account', id, name, null, email, null,
        (select m.organization_id from memberships m where m.account_id = accounts.id order by m.valid_from desc, m.id limit 1),
        'account', id, status = 'disabled'
      from accounts where ${named('name')} or email = lower(${email ?? null})
      union all
      select 'feedback_sender', id, coalesce(sender_name, sender_contact), null,
        case when sender_contact like '%@%' then sender_contact end,
        case when sender_contact not like '%@%' then sender_contact end, null, 'feedback', id, true
      from feedback where ${named('sender_name')} or lower(sender_contact) = lower(${email ?? null})
    ) m left join organizations o on o.id = organization_id
    order by m.id limit ${mostMentions + 1}`)
  return { people: found.rows.slice(0, mostMentions), complete: found.rows.length <= mostMentions }
}
