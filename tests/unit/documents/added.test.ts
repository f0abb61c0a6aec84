import { describe, expect, it } from 'vitest'
import { addedBehind } from '../../../src/documents/signatures/added.ts'

/** A PDF of one page. */
const signed = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<</Length 8>>stream
(isi) Tj
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`

const proof = '\n11 0 obj<</Type/DSS/Certs[12 0 R]>>endobj\n'
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R'
const field = '21 0 obj<</Type/Annot/Subtype/Widget/FT/Sig/Rect[0 0 0 0]/V 22 0 R>>endobj\n'
const table = 'xref\n11 1\n0000009999 00000 n \n'
const after = (update: string) => addedBehind(Buffer.from(signed + proof + update), Buffer.byteLength(signed))

describe('what was added behind a signature', () => {
  it('is validation data where the file says what it said', () => {
    for (const update of [
      '',
      `3 0 obj${page}/Annots[21 0 R]>>endobj ${field}`,
      `1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[21 0 R]/SigFlags 3>>/DSS 11 0 R>>endobj ${field}`,
      `${table}trailer<</Root 1 0 R/Size 13>>`,
    ])
      expect(after(update), update).toBe('validation_data')
  })

  it('is something else where it changes what is shown, or may', () => {
    for (const update of [
      `3 0 obj${page.replace('4 0 R', '31 0 R')}>>endobj 31 0 obj<</Length 2>>stream\nBT\nendstream endobj`,
      `3 0 obj${page}/Contents 31 0 R>>endobj`,
      `3 0 obj${page.replace('/Contents', '/#43ontents')}>>endobj`,
      `3 0 obj${page}/Annots[<</Subtype/FreeText/Rect[0 0 9 9]>>]>>endobj`,
      `3 0 obj${page}/Annots[21 0 R]>>endobj ${field.replace('0 0 0 0', '0 0 200 200')}`,
      `3 0 obj${page}/Annots[4 0 R]>>endobj`,
      `4 0 obj<</Length 8>>stream\n(lain) Tj\nendstream endobj`,
      '1 0 obj<</Type/Catalog/Pages 31 0 R/DSS 11 0 R>>endobj',
      '31 0 obj<</Type/ObjStm/N 1>>stream\n3 0 x\nendstream endobj',
      `${table}3 1\n0000000400 00000 n \n`,
      '31 0 obj<</Type/XRef/Index[3 1 11 1]>>stream\nx\nendstream endobj',
      'trailer<</Root 31 0 R>>',
    ])
      expect(after(update), update).toBe('other')
    expect(
      addedBehind(Buffer.from(`${signed}3 0 obj${page}/Rotate 90>>endobj`), Buffer.byteLength(signed)),
    ).toBe('other')
  })

  it('is nothing where blanks follow', () => {
    expect(addedBehind(Buffer.from(`${signed}\r\n `), Buffer.byteLength(signed))).toBe('nothing')
  })
})
