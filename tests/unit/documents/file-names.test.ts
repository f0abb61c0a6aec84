import { describe, expect, it } from 'vitest'
import fc from '../../support/properties.ts'
import { contentDisposition, safeFileName } from '../../../src/documents/upload/file-names.ts'
import { extensions, mediaTypes } from '../../../src/documents/kinds.ts'

const pdf = 'application/pdf'

describe('safeFileName', () => {
  it.each([
    ['Notulen rapat.pdf', 'Notulen rapat.pdf'],
    ['NOTULEN.PDF', 'NOTULEN.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\budi\\notulen.pdf', 'notulen.pdf'],
    ['naskah.exe', 'naskah.exe.pdf'],
    ['naskah.pdf.exe', 'naskah.pdf.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['nul\u0000tengah.pdf', 'nultengah.pdf'],
    ['terbalik\u202Efdp.exe', 'terbalikfdp.exe.pdf'],
    ['"kutip".pdf', '_kutip_.pdf'],
    ['  spasi   ganda .pdf', 'spasi ganda.pdf'],
    ['...', 'dokumen.pdf'],
    ['.pdf', 'dokumen.pdf'],
    ['', 'dokumen.pdf'],
    ['Persetujuan – Gubernur “final” 協定.pdf', 'Persetujuan – Gubernur “final” 協定.pdf'],
    ['e\u0301.pdf', '\u00E9.pdf'],
    [`${'😀'.repeat(300)}.pdf`, `${'😀'.repeat(146)}.pdf`],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given, pdf)).toBe(expected)
  })

  it('keeps either ending of a JPEG as one', () => {
    expect(safeFileName('foto.jpeg', 'image/jpeg')).toBe('foto.jpg')
    expect(safeFileName('foto.JPG', 'image/jpeg')).toBe('foto.jpg')
  })

  it('whatever the name: one line, no folder, the ending of the type, and the same again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...mediaTypes),
        (given, type) => {
          const name = safeFileName(given, type)
          expect(name).toMatch(/^[^\\/\p{Cc}\p{Cf}<>:"|?*]+$/u)
          expect(name.endsWith(`.${extensions[type]}`)).toBe(true)
          expect(Array.from(name).length).toBeLessThanOrEqual(150)
          expect(safeFileName(name, type)).toBe(name)
        },
      ),
    )
  })
})

describe('contentDisposition', () => {
  it.each([
    ['notulen.pdf', `attachment; filename="notulen.pdf"; filename*=UTF-8''notulen.pdf`],
    ['Café (1).pdf', `attachment; filename="Cafe (1).pdf"; filename*=UTF-8''Caf%C3%A9%20%281%29.pdf`],
    ['協定.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E5%8D%94%E5%AE%9A.pdf`],
    [`a"b\\c%d'e.pdf`, `attachment; filename="a_b_c_d'e.pdf"; filename*=UTF-8''a%22b%5Cc%25d%27e.pdf`],
  ])('%j', (name, expected) => {
    expect(contentDisposition(name)).toBe(expected)
  })

  it('no name leaves its quotes or the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]*$/,
        )
        expect(contentDisposition(name).split('"')).toHaveLength(3)
      }),
    )
  })
})
