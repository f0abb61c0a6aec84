import type { Database } from '../../db/client.ts'
import type { Content } from './content.ts'
import type { Stop, StopLinks } from './links.ts'
import type { Post } from './post.ts'
import type { mails } from './tables.ts'

/** What mails are sent with. */
export interface Mailing {
  readonly db: Database
  readonly post: Post
  readonly links: StopLinks
  readonly publicUrl: string
  /** How many days before its end an agreement waits to be decided on. */
  readonly expiringWithinDays: number
}

/** A row of `mails` that an instance has taken. */
export type Claimed = Pick<
  typeof mails.$inferSelect,
  'id' | 'accountId' | 'kind' | 'agreementId' | 'dueOn' | 'digestOn' | 'eventId' | 'attempts'
>

/** What a mail says and to whom, made from what its reader may see when it is sent. */
export interface Letter extends Content {
  readonly to: { readonly name: string; readonly address: string }
  /** Where one click stops mails of its kind; undefined for what cannot be stopped. */
  readonly stopUrl?: string
  /** The rows of `mails` whose reminders it tells, too. */
  readonly carries?: readonly string[]
}

/** Where one click stops this. */
export const stopUrlOf = ({ publicUrl, links }: Pick<Mailing, 'publicUrl' | 'links'>, stop: Stop): string =>
  `${publicUrl}/unsubscribe/${links.sign(stop)}`
