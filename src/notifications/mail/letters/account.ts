import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { auditEvents } from '../../../audit/tables.ts'
import { accounts } from '../../../identity/accounts/tables.ts'
import { serviceActor } from '../../../kernel/actor.ts'
import { jakartaDay, jakartaTime } from '../../../kernel/days.ts'
import type { Text } from '../../../kernel/errors.ts'
import { both } from '../../../kernel/labels.ts'
import { written } from '../../kinds.ts'
import type { MailLanguage } from '../../preferences/choices.ts'
import { preferenceOf } from '../../preferences/service.ts'
import { contentOf, type Content } from '../content.ts'
import type { Claimed, Letter, Mailing } from '../mailing.ts'
import { mails as t } from '../tables.ts'

/** What a mail says of an event of the trail: its subject, and a sentence with the instant and the API client that it is about. */
interface Tale {
  readonly subject: Text
  readonly sentence: (at: Text, client: string) => Text
  /** What to do; of what the person did, only if it was somebody else. */
  readonly advice: Text
}

const unlessYou = both(
  'Bukan Anda? Segera hubungi registrar, dan ganti kata sandi Anda.',
  'It was not you? Tell the registrar at once, and change your password.',
)
const ofFactor = (subject: Text, id: string, en: string): Tale => ({
  subject,
  sentence: (at) => both(`Pada ${at.id} ${id}.`, `On ${at.en} ${en}.`),
  advice: unlessYou,
})
const factorChanged = both('Faktor kedua akun Anda berubah', 'The second factor of your account changed')
const passwordChanged = both('Kata sandi akun Anda diganti', 'The password of your account was changed')

/** What of the trail is mailed, by its actions: to the account that it happened to; of an API client, to the registrars. */
const tales = {
  invite: {
    subject: both('Anda diundang menetapkan kata sandi', 'You are invited to set a password'),
    sentence: (at) =>
      both(
        `Undangan untuk akun Anda dibuat pada ${at.id} dan berlaku tiga hari.`,
        `An invitation for your account was made on ${at.en}, good for three days.`,
      ),
    advice: both(
      'Kodenya tidak ada dalam surel ini: registrar atau administrator organisasi Anda memberikannya sendiri. Dengan kode itu Anda menetapkan kata sandi, lalu masuk.',
      'Its code is not in this mail: the registrar, or the administrator of your organization, hands it to you. With it you set your password, then sign in.',
    ),
  },
  redeem_invitation: ofFactor(
    passwordChanged,
    'kata sandi akun Anda ditetapkan dengan undangan',
    'the password of your account was set with an invitation',
  ),
  change_password: ofFactor(
    passwordChanged,
    'kata sandi akun Anda diganti, dan semua sesi berakhir',
    'the password of your account was changed, and all sessions ended',
  ),
  lock_out: {
    subject: both('Masuk ke akun Anda ditahan', 'Signing in to your account is held back'),
    sentence: (at) =>
      both(
        `Pada ${at.id} kata sandi atau kode yang salah diberikan berkali-kali untuk akun Anda. Siapa pun yang mencobanya harus menunggu sebelum mencoba lagi.`,
        `On ${at.en} a wrong password or code was given for your account many times. Whoever tried has to wait before the next try.`,
      ),
    advice: both(
      'Bila itu Anda, tunggulah sebentar. Bila bukan, kata sandi Anda masih aman; bila Anda meragukannya, gantilah dan beri tahu registrar.',
      'If it was you, wait a while. If not, your password is still safe; if you doubt it, change it and tell the registrar.',
    ),
  },
  confirm_second_factor: ofFactor(
    factorChanged,
    'faktor kedua dipasang pada akun Anda',
    'a second factor was set up for your account',
  ),
  remove_second_factor: ofFactor(
    factorChanged,
    'sebuah faktor kedua akun Anda dihapus',
    'a second factor of your account was removed',
  ),
  make_recovery_codes: ofFactor(
    factorChanged,
    'kode pemulihan baru dibuat untuk akun Anda; yang lama tidak berlaku lagi',
    'new recovery codes were made for your account; older ones are no longer good',
  ),
  ask_second_factor_reset: ofFactor(
    both('Penghapusan faktor kedua Anda diminta', 'A reset of your second factor was asked for'),
    'seorang registrar meminta agar faktor kedua akun Anda dihapus; registrar lain masih harus menyetujuinya',
    'a registrar asked to take the second factors of your account away; another has to agree',
  ),
  reset_second_factor: ofFactor(
    factorChanged,
    'semua faktor kedua akun Anda dihapus, dan semua sesi berakhir',
    'all second factors of your account were taken away, and all sessions ended',
  ),
  'rotate-secret': {
    subject: both('Rahasia klien API diganti', 'The secret of an API client was rotated'),
    sentence: (at, client) =>
      both(
        `Pada ${at.id} klien API “${client}” mendapat rahasia baru.`,
        `On ${at.en} the API client “${client}” was given a new secret.`,
      ),
    advice: both(
      'Rahasia yang lama segera berakhir: pastikan integratornya memakai yang baru. Bila penggantian ini tidak Anda ketahui, periksalah jejak audit.',
      'The one before ends soon: see that its integrator uses the new one. If you know nothing of it, look into the audit trail.',
    ),
  },
} as const satisfies Record<string, Tale>

type Told = keyof typeof tales
/** The actions of the trail that are mailed. */
export const toldActions = Object.keys(tales) as readonly Told[]

const words = {
  id: {
    open: 'Buka registri',
    why: 'Anda menerima surel ini karena menyangkut akun Anda, atau klien API yang Anda kelola, dalam Registri Kemitraan JakPreneur.',
  },
  en: {
    open: 'Open the registry',
    why: 'You receive this mail because it is about your account, or an API client that you manage, in the JakPreneur Partnership Registry.',
  },
} as const

interface Happened {
  readonly action: Told
  readonly at: Date
  /** The API client that it is about, if it is about one. */
  readonly client: string
  readonly language: MailLanguage
  readonly publicUrl: string
}

/** What a mail says of what happened to an account. */
export function accountContent({ action, at, client, language, publicUrl }: Happened): Content {
  const { subject, sentence, advice } = tales[action]
  const time = jakartaTime(at.toISOString()).slice(11, 16)
  const day = jakartaDay(at)
  const instant = both(
    `${written(day, 'id')} pukul ${time.replace(':', '.')} WIB`,
    `${written(day, 'en')} at ${time} in Jakarta`,
  )
  const { open, why } = words[language]
  return contentOf({
    language,
    subject: subject[language],
    heading: subject[language],
    body: [sentence(instant, client)[language], advice[language]],
    button: { label: open, url: publicUrl },
    why,
  })
}

const subjects = alias(accounts, 'subjects')

/** The mail about what happened to an account; undefined if its reader's account is disabled meanwhile. It cannot be stopped. */
export const accountLetter = (
  { db, publicUrl }: Mailing,
  { id, accountId }: Claimed,
): Promise<Letter | undefined> =>
  db.write(serviceActor, async (session) => {
    const [found] = await session
      .select({
        name: accounts.name,
        address: accounts.email,
        action: sql<Told>`${auditEvents.action}`,
        at: auditEvents.at,
        client: subjects.name,
      })
      .from(t)
      .innerJoin(accounts, eq(accounts.id, t.accountId))
      .innerJoin(auditEvents, eq(auditEvents.id, t.eventId))
      .innerJoin(subjects, eq(subjects.id, auditEvents.resourceId))
      .where(and(eq(t.id, id), eq(accounts.status, 'active')))
    if (!found || found.address === null) return undefined
    const { language } = await preferenceOf(session, accountId)
    return {
      to: { name: found.name, address: found.address },
      ...accountContent({ ...found, at: new Date(found.at), language, publicUrl }),
    }
  })
