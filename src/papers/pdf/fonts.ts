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

/** Measures text in a face: how many ems wide it is, in one line and without kerning. */
export function measure(face: 'regular' | 'bold'): (text: string) => number {
  const font = fonts()[face === 'regular' ? 0 : 1]!
  const advances = new Map<string, number>()
  const advance = (character: string): number => {
    let width = advances.get(character)
    if (width === undefined) {
      width = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm
      advances.set(character, width)
    }
    return width
  }
  return (text) => Array.from(text).reduce((sum, character) => sum + advance(character), 0)
}
