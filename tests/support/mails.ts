import type { Mailing } from '../../src/notifications/mail/mailing.ts'
import { stopLinksWith } from '../../src/notifications/mail/links.ts'
import { ownerRows } from './agreements.ts'
import { signingKey, type TestApp } from './app.ts'

export const mailFrom = 'registri@contoh.go.id'
export const mailedUrl = 'https://registri.contoh.go.id'

/** What the service of the test mails with, to the server at this URL. */
export const mailingTo = (
  t: Pick<TestApp, 'db'>,
  url: string,
  post: Pick<Mailing['post'], 'patience' | 'dkim'> = {},
): Mailing => ({
  db: t.db,
  post: { url, from: mailFrom, ...post },
  links: stopLinksWith(signingKey),
  publicUrl: mailedUrl,
  expiringWithinDays: 90,
})

/** From now on nobody of the demo gets a digest, but whoever of these asks for it. */
export const noDigests = (t: TestApp) =>
  ownerRows(
    t,
    `insert into notification_preferences (id, account_id, tasks_mailed)
     select gen_random_uuid(), id, false from accounts where email is not null
     on conflict (account_id) do update set tasks_mailed = false`,
  )

/** Whatever waits may be tried now. */
export const tryNow = (t: TestApp) => ownerRows(t, 'update mails set try_at = now()')

/** The addresses of accounts, by their ids. */
export const emailOf = async (t: TestApp, accountId: string): Promise<string> => {
  const [row] = await ownerRows<{ email: string }>(t, 'select email from accounts where id = $1', [accountId])
  return row!.email
}
