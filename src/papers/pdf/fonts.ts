import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const { resolve } = createRequire(import.meta.url)

/** The faces that papers are set in; never those of the machine, so that a paper is the same wherever it is made. */
const faces = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold'] as const

/** The files of the fonts. */
export const fontFiles = (): Buffer[] =>
  faces.map((face) => readFileSync(resolve(`@expo-google-fonts/tinos/${face}.ttf`)))

let opened: Font[] | undefined
const fonts = (): Font[] => (opened ??= fontFiles().map((file) => create(file) as Font))

let known: ReadonlySet<number> | undefined

/** The code points that every face has a glyph for. */
export function glyphs(): ReadonlySet<number> {
  known ??= fonts()
    .map((font) => new Set(font.characterSet))
    .reduce((all, each) => all.intersection(each))
  return known
}

type Face = 'regular' | 'bold'

const advances: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), bold: new Map() }

/** How many ems wide a text is in a face, in one line and without kerning. */
export const widthIn = (face: Face, text: string): number =>
  Array.from(text).reduce((sum, character) => sum + advanceOf(face, character), 0)

function advanceOf(face: Face, character: string): number {
  const known = advances[face].get(character)
  if (known !== undefined) return known
  const font = fonts()[face === 'regular' ? 0 : 1]!
  const advance = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm
  advances[face].set(character, advance)
  return advance
}
