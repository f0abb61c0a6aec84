import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExamples } from '../../../src/demo/load-examples.ts'
import { readingOrder } from '../../../src/papers/model/texts.ts'
import type { Paper } from '../../../src/papers/model/paper.ts'
import { addendum } from '../../../src/papers/of/addendum.ts'
import { changesIn } from '../../../src/papers/of/amendment-read.ts'
import { agreementSheet } from '../../../src/papers/of/agreement-sheet.ts'
import { controlSheet } from '../../../src/papers/of/control-sheet.ts'
import { draftAgreement } from '../../../src/papers/of/draft.ts'
import { evaluationPaper } from '../../../src/papers/of/evaluation.ts'
import { minutes } from '../../../src/papers/of/minutes.ts'
import { periodicPaper } from '../../../src/papers/of/periodic.ts'
import { expectStatus, walk } from '../../support/agreements.ts'
import { codeOnFirstPage, isHere, textByPoppler, textsByLibreOffice } from '../../support/second-readers.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { bare, docxType, paperOf, pdfType, readDocx, readPdf } from '../../support/paper-files.ts'

const today = '2026-11-24'
const asOf = { asOf: today, today, withinDays: 90 }
const clock = () => new Date('2026-11-24T02:00:00Z')
const base = 'https://registri.contoh.id'
const setting = { letterhead: ['Pemerintah Provinsi DKI Jakarta'], base, today }
let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ clock, settings: { publicUrl: base } })
  await loadExamples({ db: t.db, files: t.app.files, clock, asOf })
})
afterAll(() => t.close())

const get = async (url: string) => expectStatus(await t.as('admin').get(url), 200).body
const all = (url: string) => walk(t, 'admin', url)

/** What was found in the newest signed file. */
async function signatureOf(id: string) {
  const files = await all(`/v1/documents?agreementId=${id}&kind=signed_agreement&sort=-createdAt`)
  return files.find(({ replacedById }) => replacedById === null)?.electronicSignature ?? null
}

interface Example {
  readonly url: string
  readonly paper: Paper
}

/** The addresses of the examples of each paper, each with what the registrar's own answers make of it. */
const examples: Record<string, () => Promise<Example[]>> = {
  'agreement sheet': async () =>
    Promise.all(
      (await all('/v1/agreements')).map(async ({ id }) => {
        const url = `/v1/agreements/${id}`
        const agreement = await get(url)
        const read = {
          agreement,
          versions: await all(`${url}/versions`),
          commitments: await all(`${url}/commitments`),
          electronicSignature: await signatureOf(id),
          clauses: agreement.provenance === 'registered' ? (await get(`${url}/clauses`)).data : [],
        }
        return { url: `${url}/papers/agreement-sheet`, paper: agreementSheet(read, setting) }
      }),
    ),
  'control sheet': async () =>
    Promise.all(
      (await all('/v1/agreements')).map(async ({ id }) => {
        const url = `/v1/agreements/${id}`
        const read = {
          agreement: await get(url),
          checklist: await get(`${url}/checklist`),
          documents: await all(`/v1/documents?agreementId=${id}`),
          originals: await all(`${url}/originals`),
        }
        return { url: `${url}/papers/control-sheet`, paper: controlSheet(read, setting) }
      }),
    ),
  'draft agreement': async () => {
    const organizations = [...(await all('/v1/agencies')), ...(await all('/v1/collaborators'))]
    const rules = (await get('/v1/regime-rules')).data as { organizationKind: string; regime: string }[]
    const told = Object.fromEntries(
      organizations.map(({ id, legalName, kind }) => [
        id,
        {
          legalName,
          kind,
          regime: rules.find(({ organizationKind }) => organizationKind === kind)?.regime ?? null,
        },
      ]),
    )
    const templates = await all('/v1/clause-templates')
    const clausesOf = (type: string) =>
      templates
        .filter(({ agreementType }) => agreementType === type)
        .map(({ id, regime, inForce }) => ({ ...inForce, templateId: id, regime }))
        .toSorted((one, other) => one.position - other.position)
    return Promise.all(
      (await all('/v1/agreements')).map(async ({ id }) => {
        const url = `/v1/agreements/${id}`
        const agreement = await get(url)
        const parent = agreement.parentId && (await get(`/v1/agreements/${agreement.parentId}`))
        const commitments = await all(`${url}/commitments`)
        const clauses = clausesOf(agreement.type)
        const paper = draftAgreement(
          {
            agreement,
            parent,
            commitments,
            organizations: told,
            clauses,
            choice: { asOf: agreement.createdAt, optional: [], personalData: true },
          },
          setting,
        )
        return { url: `${url}/papers/draft-agreement`, paper }
      }),
    )
  },
  minutes: async () =>
    Promise.all(
      (await all('/v1/meetings')).map(async ({ id }) => {
        const url = `/v1/meetings/${id}`
        const meeting = await get(`${url}?expand=organizations`)
        const names = Object.fromEntries(
          meeting.organizations.map((each: { id: string; shortName: string }) => [each.id, each.shortName]),
        )
        const read = { meeting, case: await get(`/v1/cases/${meeting.caseId}`), names }
        return { url: `${url}/papers/minutes`, paper: minutes(read, setting) }
      }),
    ),
  addendum: async () => {
    const ofEach = (await all('/v1/agreements')).map(async ({ id }) => {
      const url = `/v1/agreements/${id}`
      const versions = await all(`${url}/versions`)
      const agreement = await get(url)
      return Promise.all(
        (await all(`${url}/amendments`)).map(async (amendment) => {
          const { number } = amendment
          const changes = changesIn(await get(`${url}/diff?to=${number}`))
          const paper = addendum({ agreement, amendment, versions, names: {}, changes }, setting)
          return { url: `${url}/amendments/${number}/papers/addendum`, paper }
        }),
      )
    })
    return (await Promise.all(ofEach)).flat()
  },
  'periodic report': async () => {
    const url = '/v1/reports/periodic?from=2026-01-01&to=2026-11-24'
    return [{ url, paper: periodicPaper(await get(url), setting, `${base}${url}`) }]
  },
  evaluation: async () => {
    const ofEach = (await all('/v1/agreements')).map(async ({ id }) => {
      const url = `/v1/agreements/${id}`
      const agreement = await get(url)
      const progress = await get(`${url}/progress`)
      return (await all(`${url}/evaluations`)).map((evaluation) => ({
        url: `/v1/evaluations/${evaluation.id}/papers/evaluation`,
        paper: evaluationPaper({ evaluation, agreement, progress }, setting),
      }))
    })
    return (await Promise.all(ofEach)).flat()
  },
}

describe('GET /v1/reports/periodic', () => {
  it.each([
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['text/csv', 'text/csv; charset=utf-8; header=present'],
    [pdfType, pdfType],
    [`application/json;q=0.5, ${docxType}`, docxType],
  ])('Accept %s is answered with %s', async (accept, type) => {
    const answer = await t.as('reviewer').get('/v1/reports/periodic', accept ? { headers: { accept } } : {})
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': type } })
  })

  it('of a partner says nothing of others', async () => {
    const { text } = await readPdf(await paperOf(t.as('partner-contoh-niaga'), '/v1/reports/periodic'))
    expect(text).toContain('Niaga')
    expect(text).not.toContain('Contoh Antar')
  })
})

describe.each(Object.keys(examples))('of the examples, the %s', (kind) => {
  it('says in both formats, in reading order, what the record says', async () => {
    const found = await examples[kind]!()
    expect(found.length).toBeGreaterThan(0)
    for (const { url, paper } of [...found.slice(0, 2), ...found.slice(2).slice(-2)]) {
      const said = bare(readingOrder(paper).join(''))
      const pdf = await readPdf(await paperOf(t.as('admin'), url))
      expect(pdf.faults, url).toEqual([])
      expect(bare(pdf.text), url).toBe(said)
      expect(bare(pdf.artifacts[0]!).includes('DRAF'), url).toBe(paper.draft)
      expect(bare(pdf.artifacts[0]!), url).toContain(bare(paper.address))
      const docx = readDocx(await paperOf(t.as('admin'), url, docxType))
      expect(bare(docx.text), url).toBe(said)
      const version = paper.version === null ? {} : { version: String(paper.version) }
      expect(docx.properties).toEqual({ record: paper.recordId, ...version })
    }
  })
})

/** The papers that each chapter of the guide for officers shows, cut short. */
const guide = await readFile(new URL('../../../docs/how-to/papers.md', import.meta.url), 'utf8')
const chapters: Record<string, keyof typeof examples> = {
  'Draf naskah': 'draft agreement',
  'Lembar kendali': 'control sheet',
  'Lembar naskah': 'agreement sheet',
  Adendum: 'addendum',
  Notulen: 'minutes',
  'Monitoring dan evaluasi': 'evaluation',
  'Laporan berkala': 'periodic report',
}

describe('the guide for officers', () => {
  it('has a chapter for each paper', () => {
    expect([...guide.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(Object.keys(chapters))
    expect(Object.values(chapters).toSorted()).toEqual(Object.keys(examples).toSorted())
  })

  it.each(Object.entries(chapters))(
    '%s: shows what a paper of the demo says, in its order',
    async (title, kind) => {
      const chapter = guide.split(`## ${title}\n`)[1]!.split('\n## ')[0]!
      const shown = /^```text\n(.*?)^```/ms.exec(chapter)![1]!.split(/\n|…+/).map(bare).filter(Boolean)
      const found = await examples[kind]!()
      const withAll = found.filter(({ paper }) => saysInOrder(bare(readingOrder(paper).join('')), shown))
      expect(withAll, shown.join('\n')).not.toEqual([])
      for (const [, url] of chapter.matchAll(/`(\/v1\/[^`]+)`/g)) expect(found[0]!.url).toBe(url)
    },
  )
})

/** Whether a text says each of the parts, one after the other. */
function saysInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0
  return parts.every((part) => {
    const at = text.indexOf(part, from)
    from = at + part.length
    return at >= 0
  })
}

/** Readers that others made, where this machine has them. That papers say what the record says is held above by readers of our own. */
describe('a paper of each kind, read by another program', () => {
  const firstOfEach = () =>
    Promise.all(Object.entries(examples).map(async ([kind, find]) => ({ kind, ...(await find())[0]! })))
  const without = (...programs: string[]) => {
    const missing = programs.filter((each) => !isHere(each))
    if (missing.length > 0) console.warn(`not read by another program: no ${missing.join(', ')} here`)
    return missing.length > 0
  }

  it.skipIf(without('pdfinfo', 'pdftoppm', 'zbarimg'))(
    'has its text in order by its tags, and a QR code that leads to its record',
    async () => {
      for (const { url, paper } of await firstOfEach()) {
        const pdf = await paperOf(t.as('admin'), url)
        expect(bare(textByPoppler(pdf)), url).toBe(bare(readingOrder(paper).join('')))
        expect(codeOnFirstPage(pdf)).toBe(paper.address)
      }
    },
  )

  it.skipIf(without('soffice'))('opens in LibreOffice, which reads the same', async () => {
    const found = await firstOfEach()
    const files: Record<string, Buffer> = {}
    for (const { kind, url } of found) files[kind] = await paperOf(t.as('admin'), url, docxType)
    const texts = textsByLibreOffice(files)
    for (const { kind, paper } of found)
      expect(bare(texts[kind]!), kind).toBe(bare(readingOrder(paper).join('')))
  })
})
