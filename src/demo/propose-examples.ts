import { like } from 'drizzle-orm'
import { proposals } from '../proposals/tables.ts'
import { declineProposal, propose, takeUpProposal } from '../proposals/service.ts'
import { organizationId } from '../reference/organizations.ts'
import { callerOf, dayFrom, type Demo } from './demo.ts'
import { attachExampleFile } from './example-file.ts'
import { mark } from './mark.ts'
import type { Invented } from './organizations.ts'

const officer = callerOf('officer-ppkukm')
const registrar = callerOf('admin')
const agencyId = organizationId('Dinas PPKUKM')

/** One proposal that waits for its answer, one that became a case, and one that was declined. */
export async function proposeExamples(demo: Demo, there: ReadonlySet<Invented>): Promise<void> {
  const { db, clock } = demo
  const present = await db.read(registrar.actor, (session) =>
    session
      .select({ id: proposals.id })
      .from(proposals)
      .where(like(proposals.title, `${mark}%`))
      .limit(1),
  )
  if (present.length > 0 || !(['niaga', 'antar', 'bank'] as const).every((name) => there.has(name))) return
  const letterDate = dayFrom(demo, -12)
  const year = letterDate.slice(0, 4)
  const niaga = callerOf('partner-contoh-niaga')
  const offered = await propose(db, clock, niaga, {
    agencyId,
    title: `${mark} Etalase Ramadan untuk kuliner binaan`,
    object: `${mark} Etalase daring sebulan penuh dengan ongkos kirim ditanggung`,
    stages: ['P5'],
    items: [
      { type: 'offer', description: `${mark} Etalase khusus`, stage: 'P5', quantity: 30, unit: 'hari' },
      {
        type: 'need',
        description: `${mark} Daftar usaha kuliner berizin P-IRT`,
        stage: 'P4',
        quantity: 150,
        unit: 'usaha',
      },
    ],
    letterNumber: `018/CN-KEM/${year}`,
    letterDate,
  })
  await attachExampleFile(demo, niaga, { kind: 'offer_letter', proposalId: offered.id })
  const antar = callerOf('partner-contoh-antar')
  const delivery = await propose(db, clock, antar, {
    agencyId,
    title: `${mark} Titik jemput pesanan di tiga pasar`,
    object: `${mark} Kurir tetap dan pelatihan pengemasan`,
    stages: ['P2', 'P5'],
    items: [{ type: 'offer', description: `${mark} Titik jemput`, stage: 'P5', quantity: 3, unit: 'pasar' }],
    letterNumber: `044/CA/${year}`,
    letterDate,
  })
  await attachExampleFile(demo, antar, { kind: 'offer_letter', proposalId: delivery.id })
  await takeUpProposal(db, clock, officer, delivery.id, delivery.version)
  const lending = await propose(db, clock, callerOf('partner-bank-contoh'), {
    agencyId,
    title: `${mark} Gerai pembukaan rekening di bazar`,
    object: null,
    stages: ['P7'],
    items: [],
    letterNumber: null,
    letterDate: null,
  })
  const reason = `${mark} Bazar tahun ini sudah memiliki mitra perbankan; silakan ajukan lagi untuk tahun depan.`
  await declineProposal(db, clock, officer, lending.id, lending.version, reason)
}
