import { asActor } from './actors.ts'
import { stopLinksWith } from '../../src/notifications/mail/links.ts'
import { ownerRows } from './agreements.ts'
import { signingKey, type AccountName, type TestApp } from './app.ts'

/** Tells an account that some signed agreement ends, on a day of its own each time. Returns the notification's id. */
export async function tellOfAgreement(t: TestApp, account: AccountName): Promise<string> {
  const [told] = await ownerRows<{ id: string }>(
    t,
    `insert into notifications (id, account_id, kind, agreement_id, due_on, days_before)
     select gen_random_uuid(), $1, 'agreement_ends', id, '2026-12-31'::date + (select count(*)::int from notifications), 90
     from agreements where status = 'signed' order by id limit 1 returning id`,
    [asActor(account).accountId],
  )
  return told!.id
}

/** The signed part of a link that stops mails about what ends to the account. */
export const stopLink = (account: AccountName): string =>
  stopLinksWith(signingKey).sign({ accountId: asActor(account).accountId!, kind: 'agreement_ends' })
