import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const { resolve } = createRequire(import.meta.url)

/** The faces that papers are set in; never those of the machine, so that a paper is the same wherever it is made. */
const faces = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold'] as const

/** The files of the fonts. */
export const fontFiles = (): Buffer[] =>
  faces.map((face) => readFileSync(resolve(`@expo-google-fonts/tinos/${face}.ttf`)))

let known: ReadonlySet<number> | undefined

/** The code points that every face has a glyph for. */
export function glyphs(): ReadonlySet<number> {
  known ??= fontFiles()
    .map((file) => new Set((create(file) as Font).characterSet))
    .reduce((all, each) => all.intersection(each))
  return known
}
