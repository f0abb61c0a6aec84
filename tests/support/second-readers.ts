import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Whether a program is on this machine. */
export const isHere = (program: string): boolean =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))

/** The work in a folder of its own, which is gone afterwards. */
function inFolder<T>(work: (at: (name: string) => string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'papers-'))
  try {
    return work((name) => path.join(folder, name))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 })

/** What poppler reads along the tags of a PDF, in their order. */
export const textByPoppler = (pdf: Uint8Array): string =>
  inFolder((at) => {
    writeFileSync(at('paper.pdf'), pdf)
    return [...run('pdfinfo', '-struct-text', at('paper.pdf')).matchAll(/^ *"(.*)"$/gm)]
      .map(([, said]) => said)
      .join(' ')
  })

/** What the QR code of the first page says, to a reader that sees it as a picture in gray. */
export const codeOnFirstPage = (pdf: Uint8Array): string =>
  inFolder((at) => {
    writeFileSync(at('paper.pdf'), pdf)
    run('pdftoppm', '-gray', '-r', '300', '-f', '1', '-l', '1', '-singlefile', at('paper.pdf'), at('page'))
    return run('zbarimg', '-q', '--raw', at('page.pgm')).trim()
  })

/** What LibreOffice reads in DOCX files, each by its name. */
export const textsByLibreOffice = (files: Readonly<Record<string, Uint8Array>>): Record<string, string> =>
  inFolder((at) => {
    const names = Object.keys(files)
    for (const name of names) writeFileSync(at(`${name}.docx`), files[name]!)
    const profile = `-env:UserInstallation=file://${at('profile')}`
    const paths = names.map((name) => at(`${name}.docx`))
    run(
      'soffice',
      profile,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      at(''),
      ...paths,
    )
    return Object.fromEntries(names.map((name) => [name, readFileSync(at(`${name}.txt`), 'utf8')]))
  })
