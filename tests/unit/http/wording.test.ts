import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { idFault, type Place } from '../../../src/http/wording/ids.ts'
import { messageOf, unknownName, type Issue } from '../../../src/http/wording/messages.ts'
import { dayFault, instantFault } from '../../../src/http/wording/times.ts'
import { listed, meant, nearestFirst, shown } from '../../../src/http/wording/values.ts'
import { day, instantIn, setOf, text, uuid } from '../../../src/http/schemas.ts'

describe('dayFault', () => {
  it.each([
    ['01-12-2026', '"2026-12-01"'],
    ['1/12/2026', '"2026-12-01"'],
    ['1.2.2026', '"2026-02-01"'],
    ['12-31-2026', '"2026-12-31"'],
    ['2026/12/01', '"2026-12-01"'],
    ['2026-1-5', '"2026-01-05"'],
    ['20260105', '"2026-01-05"'],
    ['1 Desember 2026', '"2026-12-01"'],
    ['5 agustus 2026', '"2026-08-05"'],
    ['31-Dec-2026', '"2026-12-31"'],
  ])('%s is written %s', (written, right) => {
    for (const sentence of Object.values(dayFault(written))) expect(sentence).toContain(`${right}.`)
  })

  it.each([
    ['2026-02-31', 'Tidak ada tanggal 31 Februari 2026: hari terakhir bulan itu "2026-02-28".'],
    ['2028-02-30', 'Tidak ada tanggal 30 Februari 2028: hari terakhir bulan itu "2028-02-29".'],
    ['2026-04-31', 'Tidak ada tanggal 31 April 2026: hari terakhir bulan itu "2026-04-30".'],
    ['2026-13-01', 'Tidak ada bulan ke-13: bulan ditulis 01 sampai 12, misalnya "2026-12-31".'],
    ['2026-12-01T09:00:00+07:00', 'Di sini hanya tanggal, tanpa jam: "2026-12-01".'],
    ['31-02-2026', 'Tidak ada tanggal 31 Februari 2026: hari terakhir bulan itu "2026-02-28".'],
    ['31/11/2026', 'Tidak ada tanggal 31 November 2026: hari terakhir bulan itu "2026-11-30".'],
    ['2026-2-30', 'Tidak ada tanggal 30 Februari 2026: hari terakhir bulan itu "2026-02-28".'],
    ['31 April 2026', 'Tidak ada tanggal 31 April 2026: hari terakhir bulan itu "2026-04-30".'],
    ['0000-00-00', 'Tidak ada bulan ke-0: bulan ditulis 01 sampai 12, misalnya "2026-12-31".'],
    ['5 Bulan 2026', 'Tulis tanggal sebagai tahun-bulan-hari, misalnya "2026-12-31".'],
    ['besok', 'Tulis tanggal sebagai tahun-bulan-hari, misalnya "2026-12-31".'],
    ['', 'Tulis tanggal sebagai tahun-bulan-hari, misalnya "2026-12-31".'],
  ])('%s: %s', (written, sentence) => expect(dayFault(written).id).toBe(sentence))

  it('says the same in English', () => {
    expect(dayFault('2026-02-31').en).toBe(
      'There is no 31 February 2026: the last day of that month is "2026-02-28".',
    )
    expect(dayFault('01-12-2026').en).toBe('"01-12-2026": write a date as year-month-day, so "2026-12-01".')
  })
})

describe('instantFault', () => {
  const general =
    'Write a time as year-month-day, T, the time of day and its offset from UTC, such as "2026-12-31T09:00:00+07:00" (+07:00 is Jakarta).'
  it.each([
    [
      '2026-12-01T09:30:00',
      `The time zone is missing: write "2026-12-01T09:30:00+07:00" if Jakarta's is meant.`,
    ],
    ['2026-12-01 9.30', `The time zone is missing: write "2026-12-01T09:30:00+07:00" if Jakarta's is meant.`],
    ['1-12-2026 09:30', `The time zone is missing: write "2026-12-01T09:30:00+07:00" if Jakarta's is meant.`],
    [
      '2026-12-01',
      'The time of day is missing: write for example "2026-12-01T09:00:00+07:00" (+07:00 is Jakarta).',
    ],
    [
      '01/12/2026',
      'The time of day is missing: write for example "2026-12-01T09:00:00+07:00" (+07:00 is Jakarta).',
    ],
    [
      '2026-02-31T09:00:00+07:00',
      'There is no 31 February 2026: the last day of that month is "2026-02-28".',
    ],
    ['2026-02-31', 'There is no 31 February 2026: the last day of that month is "2026-02-28".'],
    ['2026-12-01T09:30:00 07:00', 'A + in an address is written %2B: "+07:00" becomes "%2B07:00".'],
    ['2026-12-01T25:00:00+07:00', general],
    ['2026-12-01T09:30:00+0700', general],
    ['2026-12-01T09:30:00+25:00', general],
    ['besok pagi', general],
    ['1767225600', general],
    ['', general],
  ])('%s: %s', (written, sentence) => expect(instantFault(written).en).toBe(sentence))
})

describe('idFault', () => {
  const place = (url: string, part: Place['part'], ...path: PropertyKey[]): Place => ({ url, part, path })
  const at = '/v1/agreements/:id/sign'
  it.each([
    [
      'KS-2026-00001',
      place(at, 'path', 'id'),
      '"KS-2026-00001" is a number, not an id.',
      'GET /v1/agreements?q=KS-2026-00001,',
    ],
    [17, place(at, 'path', 'id'), '17 is a number, not an id.', 'GET /v1/agreements?q=17,'],
    [
      'PJ-2026-00003',
      place('/v1/agreements', 'query', 'caseId'),
      'is a number, not an id.',
      'GET /v1/cases?q=PJ-2026-00003,',
    ],
    [
      'Dinas',
      place('/v1/agreements', 'body', 'leadAgencyId'),
      '"Dinas" is no id.',
      'GET /v1/agencies?q=Dinas,',
    ],
    [
      'Shopee & Co',
      place('/v1/cases', 'body', 'collaboratorIds', 0),
      'is no id.',
      'GET /v1/collaborators?q=Shopee%20%26%20Co,',
    ],
    [
      'Shopee',
      place('/v1/cases', 'body', 'organizationId'),
      'is no id.',
      'GET /v1/collaborators?q=Shopee or GET /v1/agencies?q=Shopee,',
    ],
    ['x', place('/v1/obstacles/:id', 'path', 'id'), '"x" is no id.', 'GET /v1/obstacles,'],
    [
      'PJ-2026-00003',
      place('/v1/x', 'body', 'thingId'),
      'is a number, not an id.',
      'GET /v1/cases?q=PJ-2026-00003,',
    ],
    [{}, place('/v1/x', 'body', 'thingId'), '{} is no id.', 'from an answer that shows it,'],
  ])('%j at %j', (value, where, what, how) => {
    const { en, id } = idFault(value, where)
    expect(en).toContain(what)
    expect(en).toContain(how)
    expect(en).toContain('such as "0199e4c8-6d1f-7a5e-9c3b-2f4a8d7e1b60".')
    expect(id).toMatch(
      /^.+ (adalah nomor, bukan id|bukan id)\. Ambil "id" data itu dari .+, misalnya ".+"\.$/,
    )
  })
})

const schema = z
  .strictObject({
    title: text(200),
    stages: setOf(z.enum(['P1', 'P2', 'P3']), 7).min(1),
    kind: z.enum(['internal', 'negotiation']),
    startsAt: instantIn,
    signedOn: day.nullable().optional(),
    partyId: uuid.optional(),
    count: z.int().min(1).max(5).optional(),
    amount: z.number().min(0).optional(),
    agreed: z.boolean().optional(),
    email: z.email().optional(),
    secret: z.string().min(12).max(128).optional(),
    inner: z.strictObject({ note: text(50) }).optional(),
  })
  .meta({
    example: {
      title: 'Kelas daring',
      stages: ['P2'],
      kind: 'internal',
      startsAt: '2026-03-03T09:00:00+07:00',
    },
  })
const right = { title: 'a', stages: ['P1'], kind: 'internal', startsAt: '2026-03-03T09:00:00Z' }
const checked = { schema, url: '/v1/things', part: 'body' } as const
const first = (input: unknown): Issue => {
  const { error } = schema.safeParse(input, { reportInput: true })
  return error!.issues[0]!
}

describe('messageOf', () => {
  it.each<[object, string, string]>([
    [
      { title: undefined },
      'Wajib diisi: teks 1–200 karakter, misalnya "Kelas daring".',
      'Required: text of 1–200 characters, such as "Kelas daring".',
    ],
    [
      { kind: undefined },
      'Wajib diisi: salah satu dari internal, negotiation.',
      'Required: one of internal, negotiation.',
    ],
    [
      { title: '  ' },
      'Tidak boleh kosong: teks 1–200 karakter, misalnya "Kelas daring".',
      'This must not be empty: text of 1–200 characters, such as "Kelas daring".',
    ],
    [
      { title: 'x'.repeat(201) },
      'Terlalu panjang, 201 karakter; tulis: teks 1–200 karakter, misalnya "Kelas daring".',
      'Too long, 201 characters; write: text of 1–200 characters, such as "Kelas daring".',
    ],
    [
      { title: 5 },
      'Ini 5; tulis: teks 1–200 karakter, misalnya "Kelas daring".',
      'This is 5; write: text of 1–200 characters, such as "Kelas daring".',
    ],
    [
      { title: null },
      'Tidak boleh null; tulis: teks 1–200 karakter, misalnya "Kelas daring".',
      'This must not be null; write: text of 1–200 characters, such as "Kelas daring".',
    ],
    [
      { title: 'a\u0000' },
      'Memuat karakter kendali yang tidak dapat disimpan; hapus karakter itu atau ketik ulang teksnya.',
      'Holds control characters that cannot be kept; take them out, or type the text anew.',
    ],
    [
      { title: 'Toko \u202eakilS' },
      'Memuat karakter yang tidak terlihat atau mengubah arah tulisan; hapus karakter itu atau ketik ulang teksnya.',
      'Holds characters that cannot be seen or change the direction of text; take them out, or type the text anew.',
    ],
    [
      { stages: [] },
      'Daftarnya terlalu pendek, 0 nilai; kirim: daftar berisi 1–7 nilai, misalnya ["P2"].',
      'The list is too short, 0 values; send: a list of 1–7 values, such as ["P2"].',
    ],
    [
      { stages: 'P1' },
      'Ini teks "P1"; tulis: daftar berisi 1–7 nilai, misalnya ["P2"].',
      'This is the text "P1"; write: a list of 1–7 values, such as ["P2"].',
    ],
    [{ stages: ['P1', 'P1'] }, 'Setiap nilai hanya boleh sekali.', 'Each value may appear only once.'],
    [
      { stages: ['p3'] },
      '"p3" tidak dikenal; maksud Anda "P3"? Pilih salah satu: P3, P1, P2.',
      '"p3" is not known; did you mean "P3"? Choose one of: P3, P1, P2.',
    ],
    [
      { kind: 'rapat' },
      '"rapat" tidak dikenal. Pilih salah satu: internal, negotiation.',
      '"rapat" is not known. Choose one of: internal, negotiation.',
    ],
    [
      { kind: 7 },
      '7 tidak diterima di sini; tulis: salah satu dari internal, negotiation.',
      '7 is not taken here; write: one of internal, negotiation.',
    ],
    [
      { startsAt: 1767225600 },
      'Ini 1767225600; tulis: waktu dengan selisihnya dari UTC, misalnya "2026-03-03T09:00:00+07:00".',
      'This is 1767225600; write: a time with its offset from UTC, such as "2026-03-03T09:00:00+07:00".',
    ],
    [
      { signedOn: '31/2/2026' },
      'Tidak ada tanggal 31 Februari 2026: hari terakhir bulan itu "2026-02-28".',
      'There is no 31 February 2026: the last day of that month is "2026-02-28".',
    ],
    [{ signedOn: '1800-01-01' }, 'Tahun harus 1900–2199.', 'The year must be 1900–2199.'],
    [
      { count: 9 },
      '9 terlalu besar; tulis: bilangan bulat 1–5, misalnya 1.',
      '9 is too large; write: a whole number from 1 to 5, such as 1.',
    ],
    [
      { count: 1.5 },
      'Ini 1.5; tulis: bilangan bulat 1–5, misalnya 1.',
      'This is 1.5; write: a whole number from 1 to 5, such as 1.',
    ],
    [
      { amount: -1 },
      '-1 terlalu kecil; tulis: bilangan, paling kecil 0, misalnya 1.',
      '-1 is too small; write: a number of at least 0, such as 1.',
    ],
    [
      { agreed: 'ya' },
      'Ini teks "ya"; tulis: true atau false, misalnya true.',
      'This is the text "ya"; write: true or false, such as true.',
    ],
    [
      { email: 'x' },
      'Bentuknya belum sesuai; tulis: alamat surel, misalnya "nama@contoh.id".',
      'This is not written as it should be; write: an e-mail address, such as "nama@contoh.id".',
    ],
    [
      { secret: 'pendek' },
      'Terlalu pendek, 6 karakter; tulis: teks 12–128 karakter.',
      'Too short, 6 characters; write: text of 12–128 characters.',
    ],
    [
      { inner: [] },
      'Ini daftar; tulis: objek JSON, misalnya {"note":"Contoh"}.',
      'This is a list; write: a JSON object, such as {"note":"Contoh"}.',
    ],
    [
      { inner: { note: {} } },
      'Ini objek; tulis: teks 1–50 karakter, misalnya "Contoh".',
      'This is an object; write: text of 1–50 characters, such as "Contoh".',
    ],
  ])('%j', (wrong, id, en) => expect(messageOf(first({ ...right, ...wrong }), checked)).toEqual({ id, en }))

  it('a parameter that is sent twice, and one that is no number', () => {
    const query = z.strictObject({ q: text(20).optional(), limit: z.coerce.number().int().max(9).optional() })
    const say = (input: object) =>
      messageOf(query.safeParse(input, { reportInput: true }).error!.issues[0]!, {
        schema: query,
        url: '/',
        part: 'query',
      }).en
    expect(say({ q: ['a', 'b'] })).toBe(
      'Send this parameter only once: text of 1–20 characters, such as "Contoh".',
    )
    expect(say({ limit: 'ten' })).toBe('This is no number; write: a whole number of at most 9, such as 1.')
  })
})

describe('unknownName', () => {
  it('names the known ones, the nearest first', () => {
    expect(unknownName('titel', [], checked).en).toMatch(
      /^There is no field "titel"\. Did you mean "title"\? There are: title, .*\.$/,
    )
    expect(unknownName('nota', ['inner'], checked).id).toBe(
      'Isian "nota" tidak dikenal. Maksud Anda "note"? Yang dikenal: note.',
    )
    expect(unknownName('xyz', ['inner'], { ...checked, part: 'query' }).id).toBe(
      'Parameter "xyz" tidak dikenal. Yang dikenal: note.',
    )
  })
})

describe('values in a sentence', () => {
  it('are cut where they are long', () => {
    expect(shown('a'.repeat(100))).toHaveLength(60)
    expect(shown('a')).toBe('"a"')
    expect(listed(['a', 'b', null, ''])).toBe('a, b, null, ""')
    expect(listed(Array.from({ length: 500 }, (_, index) => `code${index}`))).toMatch(
      /^code0, .{550,600}, …$/,
    )
  })

  it('are guessed only when near', () => {
    expect(nearestFirst('effectivefrom', ['title', 'effectiveUntil', 'effectiveFrom'])[0]).toBe(
      'effectiveFrom',
    )
    expect(meant('P8', ['P1', 'P2'])).toBeUndefined()
    expect(meant('PKS', ['mou', 'pks'])).toBe('pks')
    expect(meant('signd', ['draft', 'signed'])).toBe('signed')
    expect(meant('anything', [])).toBeUndefined()
  })
})
