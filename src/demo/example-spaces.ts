import { eq, like } from 'drizzle-orm'
import { agreements } from '../agreements/tables.ts'
import type { NewTradingSpace } from '../programme/trading-spaces/schemas.ts'
import { createTradingSpace } from '../programme/trading-spaces/service.ts'
import { tradingSpaces } from '../programme/trading-spaces/tables.ts'
import { organizationId } from '../reference/organizations.ts'
import { callerOf, dayFrom, type Demo } from './demo.ts'
import { mark } from './mark.ts'
import { inventedOrganizations, type Invented } from './organizations.ts'

type Example = Omit<NewTradingSpace, 'agencyId' | 'operatorId' | 'agreementId' | 'openFrom' | 'openUntil'> & {
  readonly by: 'officer-ppkukm' | 'officer-parekraf'
  readonly operator?: Invented
  /** In days from the day on which the demo is loaded. */
  readonly open?: readonly [from: number, until: number | null]
  /** The PKS of the operator stands behind it. */
  readonly hasAgreement?: true
}

/** Invented places: open and over, with and without an operator, in five of the six areas and on the web. */
const examples: readonly Example[] = [
  {
    by: 'officer-ppkukm',
    kind: 'permanent',
    name: 'Sentra Kuliner Tanah Abang',
    kecamatan: 'Tanah Abang',
    address: 'Jalan Contoh Raya 10',
    capacity: 60,
    linesOfBusiness: ['culinary'],
    open: [-400, null],
  },
  {
    by: 'officer-ppkukm',
    kind: 'permanent',
    name: 'Galeri Kriya Tebet',
    kecamatan: 'Tebet',
    address: 'Jalan Contoh Barat 21',
    capacity: 24,
    linesOfBusiness: ['crafts', 'fashion'],
    operator: 'yayasan',
    open: [-220, 510],
  },
  {
    by: 'officer-parekraf',
    kind: 'bazaar',
    name: 'Bazar Kelapa Gading',
    kecamatan: 'Kelapa Gading',
    address: 'Lapangan Contoh Timur',
    capacity: 85,
    linesOfBusiness: ['culinary', 'fashion', 'crafts'],
    operator: 'antar',
    open: [-3, 11],
  },
  {
    by: 'officer-parekraf',
    kind: 'bazaar',
    name: 'Bazar Ramadan Cengkareng',
    kecamatan: 'Cengkareng',
    capacity: 120,
    linesOfBusiness: ['culinary'],
    open: [-190, -161],
  },
  {
    by: 'officer-ppkukm',
    kind: 'permanent',
    name: 'Pusat Jasa Duren Sawit',
    kecamatan: 'Duren Sawit',
    linesOfBusiness: ['services'],
    operator: 'bank',
    open: [-90, null],
  },
  {
    by: 'officer-ppkukm',
    kind: 'online',
    name: 'Etalase daring binaan',
    address: 'https://etalase.contoh.id',
    capacity: 200,
    linesOfBusiness: ['culinary', 'fashion', 'crafts'],
    operator: 'niaga',
    open: [-300, null],
    hasAgreement: true,
  },
]

/** Registers the places that are not there yet. */
export async function registerExampleSpaces(demo: Demo, there: ReadonlySet<Invented>): Promise<void> {
  const present = await demo.db.read(callerOf('officer-ppkukm').actor, (session) =>
    session
      .select({ name: tradingSpaces.name })
      .from(tradingSpaces)
      .where(like(tradingSpaces.name, `${mark}%`)),
  )
  const names = new Set(present.map((each) => each.name))
  for (const example of examples) {
    const { operator } = example
    if (!names.has(`${mark} ${example.name}`) && (operator === undefined || there.has(operator)))
      await register(demo, example)
  }
}

async function register(demo: Demo, { by, name, operator, open, hasAgreement, ...said }: Example) {
  const operatorName = operator && inventedOrganizations[operator]
  const asked = { language: 'id', today: demo.asOf.today } as const
  const input = {
    ...said,
    name: `${mark} ${name}`,
    operatorId: operatorName ? organizationId(operatorName.shortName) : null,
    openFrom: open ? dayFrom(demo, open[0]) : null,
    openUntil: open && open[1] !== null ? dayFrom(demo, open[1]) : null,
    agreementId: hasAgreement && operatorName ? await pksWith(demo, operatorName.legalName) : null,
  }
  await createTradingSpace(demo.db, callerOf(by), input, asked)
}

/** The PKS of the examples with this organization; null if it was never made. */
async function pksWith({ db }: Demo, legalName: string): Promise<string | null> {
  const [found] = await db.read(callerOf('officer-ppkukm').actor, (session) =>
    session
      .select({ id: agreements.id })
      .from(agreements)
      .where(like(agreements.title, `${mark}%${legalName}`))
      .orderBy(eq(agreements.type, 'mou'), agreements.id)
      .limit(1),
  )
  return found?.id ?? null
}
