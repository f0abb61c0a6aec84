import { eq } from 'drizzle-orm'
import { recordSigned } from '../agreements/recorded/service.ts'
import { agreements } from '../agreements/tables.ts'
import { organizationId } from '../reference/organizations.ts'
import { callerOf, type Demo } from './demo.ts'
import { mark } from './mark.ts'
import { inventedOrganizations } from './organizations.ts'

const officer = callerOf('officer-ppkukm')
const title = `${mark} Pelatihan perajin, kesepakatan tahun 2017`

/** An MoU of 2017 that was recorded from its paper, and waits for `officer-ppkukm-2` to confirm it. */
export async function recordOldExample({ db, asOf }: Demo): Promise<void> {
  const present = await db.read(officer.actor, (session) =>
    session.select({ id: agreements.id }).from(agreements).where(eq(agreements.title, title)).limit(1),
  )
  if (present.length > 0) return
  const paper = {
    type: 'mou' as const,
    title,
    stages: ['P2' as const],
    effectiveFrom: '2017-03-01',
    effectiveUntil: '2020-02-29',
    parties: [
      {
        organizationId: organizationId(inventedOrganizations.yayasan.shortName),
        documentNumber: `${mark} 7/YCK/2017`,
        signedOn: '2017-02-27',
      },
    ],
  }
  await recordSigned(db, officer, paper, asOf, undefined)
}
