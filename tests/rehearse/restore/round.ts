import path from 'node:path'
import { readManifest, type Manifest } from '../../../src/backup/manifest.ts'
import { organizationId } from '../../../src/reference/organizations.ts'
import { command } from '../stage/command.ts'
import { tokenOf } from '../stage/instance.ts'
import { startLoad, untilMore, type Load } from '../stage/load.ts'
import { hold, type Stage } from '../stage/stage.ts'
import { verifyFiles, verifyWrites } from '../stage/verify.ts'
import { answersAt, holdSame } from './answers.ts'
import { erase, holdForgotten, writeDown } from './erasure.ts'
import { freeze } from './freeze.ts'
import { backUpAgain, holdCounts, holdSameHandover, printCounts, rowsAt } from './numbers.ts'
import { commandIn, embeddedPlace, servedPlace, type Place } from './places.ts'

export interface Round {
  /** How large the registry is, as `npm run seed:large` takes it. */
  readonly sizes: Readonly<Record<'agreements' | 'cases' | 'meetings' | 'collaborators', number>>
  /** How many records of each kind are asked for one by one. */
  readonly each: number
  /** Restores behind DATABASE_URL, too, and compares handovers. */
  readonly whole: boolean
}

/** What the source said of itself while nothing was committed. */
interface Marked {
  readonly answers: readonly string[]
  readonly rows: ReadonlyMap<string, number>
  readonly load: Load
  readonly handover: string | undefined
}

/**
 * Backs up a registry while it is written to, with transactions under way at the snapshot, restores it elsewhere, and holds
 * that every reader is answered what the source answered at that moment.
 */
export async function restoreRound(stage: Stage, round: Round): Promise<void> {
  const { say } = stage
  const place = embeddedPlace(stage, 'source')
  const sizes = Object.entries(round.sizes).flatMap(([name, size]) => [`--${name}`, String(size)])
  await command('bench/seed-large.ts', place.settings, sizes)
  const source = { place, url: (await place.start()).url }
  await writeDown(source)
  const load = startLoad({
    urls: () => [source.url],
    token: tokenOf('officer-ppkukm', place.dataDir),
    collaboratorId: organizationId('Shopee'),
    writers: 4,
    fileEvery: 3,
  })
  await untilMore(load, 20)
  const { marked, manifest } = await backUpUnderLoad(stage, source, round, load)
  await load.stop()
  await erase(source)

  const places = [
    embeddedPlace(stage, 'embedded'),
    ...(round.whole ? [await servedPlace(stage, 'served')] : []),
  ]
  const counted: [string, ReadonlyMap<string, number>][] = [
    ['backup', new Map(manifest.tables.map(({ table, rows }) => [table, rows]))],
  ]
  for (const to of places) {
    counted.push([to.name, await restoreTo(stage, to, manifest, marked, round)])
    await holdForgotten(stage, source, to)
  }
  printCounts(say, marked.rows, counted)
  say(`restored ${places.length === 1 ? 'once' : 'twice'}: every answer is the same`)
}

/** The backup, and what the source said while the writers stood still in the middle of their transactions. */
async function backUpUnderLoad(
  stage: Stage,
  { url, place }: { url: string; place: Place },
  { each, whole }: Round,
  load: Load,
): Promise<{ marked: Marked; manifest: Manifest }> {
  const { folder, say } = stage
  const target = path.join(folder, 'backup')
  const frozen = await freeze(stage, place.owner())
  const answers = await answersAt(url, place, each)
  say(
    `${answers.length} answers of the source, ${answers.filter((each) => / 200 /.test(each)).length} of them 200`,
  )
  const handover = whole ? path.join(folder, 'handover') : undefined
  if (handover) await commandIn(place, 'handover', handover)
  await frozen.trailSealed()
  const rows = await rowsAt(place)
  const marked = {
    answers,
    rows,
    handover,
    load: { ...load, cases: [...load.cases], files: [...load.files] },
  }
  const backup = commandIn(place, 'backup', target)
  await Promise.race([frozen.snapshotTaken(), backup.then(() => hold(false, 'the backup was over too soon'))])
  await frozen.release()
  await backup
  const later = load.cases.length - marked.load.cases.length
  hold(later > 0, 'nothing was written while the backup was taken')
  const manifest = await readManifest(target)
  holdCounts(rows, manifest)
  say(
    `backed up ${manifest.tables.length} tables and ${manifest.files.count} files; ${marked.load.cases.length} cases were acknowledged before, ${later} more while it was taken`,
  )
  return { marked, manifest }
}

/** Restores and compares. Returns how many rows each table has there. */
async function restoreTo(
  stage: Stage,
  place: Place,
  manifest: Manifest,
  marked: Marked,
  { each }: Round,
): Promise<ReadonlyMap<string, number>> {
  const { folder, say } = stage
  const said = await commandIn(place, 'restore', path.join(folder, 'backup'))
  const [trail] = /the audit trail is whole: .*/.exec(said) ?? []
  hold(trail !== undefined, 'the restore does not say that the trail is whole')
  say(`${place.name}: restored; ${trail}`)
  const back = await backUpAgain(stage, place, manifest)
  if (marked.handover) {
    const handover = path.join(folder, `handover-${place.name}`)
    await commandIn(place, 'handover', handover)
    say(
      `${place.name}: its handover has the same sum for each of ${holdSameHandover(marked.handover, handover)} parts as that of the source`,
    )
  }
  await place.admitService()
  const instance = await place.start()
  const answers = await answersAt(instance.url, place, each)
  holdSame(marked.answers, answers)
  say(`${place.name}: ${answers.length} answers are those of the source`)
  await verifyWrites(stage, place.owner(), marked.load)
  await verifyFiles(stage, instance.url, tokenOf('officer-ppkukm', place.dataDir), marked.load)
  await instance.end('SIGTERM')
  return new Map(back.tables.map(({ table, rows }) => [table, rows]))
}
