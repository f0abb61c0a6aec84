import { like } from 'drizzle-orm'
import { publicActor, type Caller } from '../kernel/actor.ts'
import type { Clock } from '../kernel/days.ts'
import { receiveFeedback } from '../programme/feedback/public/receive.ts'
import type { NewFeedback } from '../programme/feedback/public/schemas.ts'
import {
  answerFeedback,
  getFeedback,
  linkFeedback,
  publishFeedback,
  rejectFeedback,
} from '../programme/feedback/service.ts'
import { feedback } from '../programme/feedback/tables.ts'
import { organizationId } from '../reference/organizations.ts'
import { callerOf, type Demo } from './demo.ts'
import { mark } from './mark.ts'
import { inventedOrganizations, type Invented } from './organizations.ts'

const registrar = callerOf('admin')
const officer = callerOf('officer-ppkukm')
const anyone: Caller = { ...registrar, actor: publicActor }
const ppkukm = organizationId('Dinas PPKUKM')

interface Example {
  readonly said: Omit<NewFeedback, 'collaboratorId'>
  readonly about?: Invented
  /** Days ago. */
  readonly on: number
  /** What is published instead of what was said, which names its sender. */
  readonly published?: string
  readonly rejected?: string
  /** Days ago, and in which words. */
  readonly answered?: readonly [on: number, answer: string]
  readonly ledTo?: string
}

/** Invented feedback in each state: waiting, rejected, published, answered, and led to something. */
const examples: readonly Example[] = [
  {
    said: {
      stage: 'P2',
      theme: 'access',
      text: `${mark} Kelasnya membantu, tetapi jadwalnya bertabrakan dengan jam buka warung saya, Contoh Pengirim.`,
      senderName: 'Contoh Pengirim',
      senderContact: 'warung@contoh.id',
    },
    on: -34,
    published: `${mark} Kelasnya membantu, tetapi jadwalnya bertabrakan dengan jam buka warung.`,
    answered: [-27, `${mark} Mulai bulan depan ada kelas malam di dua kecamatan.`],
    ledTo: `${mark} Kelas malam dibuka di Tebet dan Cakung.`,
  },
  {
    said: { theme: 'cost', text: `${mark} Biaya layanan etalase belum jelas bagi usaha mikro.` },
    about: 'niaga',
    on: -20,
    answered: [-18, `${mark} Rincian biaya kini ada di halaman pendaftaran.`],
  },
  {
    said: {
      stage: 'P4',
      theme: 'information',
      text: `${mark} Syarat sertifikasi halal berbeda di tiap loket.`,
    },
    on: -9,
    published: `${mark} Syarat sertifikasi halal berbeda di tiap loket.`,
  },
  {
    said: { stage: 'P7', theme: 'service', text: `${mark} Pengajuan pinjaman sudah tiga pekan tanpa kabar.` },
    on: -1,
  },
  {
    said: { stage: 'P1', text: `${mark} Jual pulsa murah, hubungi kami.` },
    on: -15,
    rejected: `${mark} Iklan, bukan tentang program.`,
  },
]

/** Sends, moderates and answers the examples, where none is there yet. */
export async function sendExampleFeedback(demo: Demo, there: ReadonlySet<Invented>): Promise<void> {
  const present = await demo.db.read(registrar.actor, (session) =>
    session
      .select({ id: feedback.id })
      .from(feedback)
      .where(like(feedback.receivedText, `${mark}%`))
      .limit(1),
  )
  if (present.length > 0) return
  for (const example of examples)
    if (example.about === undefined || there.has(example.about)) await live(demo, example)
}

async function live({ db, clock }: Demo, { said, about, on, ...became }: Example): Promise<void> {
  const at = daysFrom(clock, on)
  const subject = about ? { collaboratorId: organizationId(inventedOrganizations[about].shortName) } : {}
  const { id } = await receiveFeedback(db, at, anyone, { ...said, ...subject }, unbounded)
  const key = async () => ({ id, version: (await getFeedback(db, registrar, id)).version })
  const { published, rejected, answered, ledTo } = became
  if (rejected !== undefined) await rejectFeedback(db, at, registrar, await key(), rejected)
  if (published === undefined && answered === undefined) return
  const publication = { agencyId: ppkukm, ...(published !== undefined && { text: published }) }
  await publishFeedback(db, daysFrom(clock, on + 1), registrar, await key(), publication)
  if (answered) await answerFeedback(db, daysFrom(clock, answered[0]), officer, await key(), answered[1])
  if (ledTo !== undefined) await linkFeedback(db, officer, await key(), { note: ledTo })
}

const unbounded = { feedbackPerDay: Infinity, feedbackUnread: Infinity }
const daysFrom =
  (clock: Clock, days: number): Clock =>
  () =>
    new Date(clock().getTime() + days * 24 * 60 * 60 * 1000)
