import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, brotliDecompressSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'

const projectFolder = path.join(import.meta.dirname, '../..')

/** No first-run windows, no processes that outlive the browser; a sandbox is not to be had in most containers. */
const args = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]

/**
 * A headless Chromium: on Linux x64 that of the npm package, elsewhere Chrome or Edge. Undefined, said aloud, where
 * there is none to be had; under CI that is an error.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const failures: string[] = []
  for (const launch of process.platform === 'linux' && process.arch === 'x64'
    ? [packaged]
    : [installed('chrome'), installed('msedge')]) {
    try {
      return await launch()
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  const message = `no browser can run here:\n${failures.join('\n')}`
  if (process.env['CI']) throw new Error(message)
  process.stderr.write(`SKIPPED, ${message}\n`)
  return undefined
}

const installed = (channel: string) => () => chromium.launch({ channel, args: args.slice(1) })

async function packaged(): Promise<Browser> {
  const { executablePath, env } = await unpacked()
  return chromium.launch({ executablePath, args: [...args, '--headless=shell'], env })
}

/** The browser of `@sparticuz/chromium`, unpacked once for each version; with its libraries where the system lacks them. */
async function unpacked() {
  const root = path.join(projectFolder, 'node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(projectFolder, '.cache', `chromium-${version}`)
  const executablePath = path.join(folder, 'chromium')
  if (!existsSync(executablePath)) {
    mkdirSync(folder, { recursive: true })
    const partial = `${executablePath}.${process.pid}`
    const packed = createReadStream(path.join(root, 'bin/chromium.br'))
    await pipeline(packed, createBrotliDecompress(), createWriteStream(partial, { mode: 0o755 }))
    renameSync(partial, executablePath)
  }
  const { PATH = '', HOME = folder } = process.env
  if (spawnSync(executablePath, ['--version']).status === 0) return { executablePath, env: { PATH, HOME } }
  const libraries = path.join(folder, 'lib')
  if (!existsSync(libraries)) {
    const archive = brotliDecompressSync(readFileSync(path.join(root, 'bin/al2023.tar.br')))
    execFileSync('tar', ['-x', '-C', folder], { input: archive })
  }
  return { executablePath, env: { PATH, HOME, LD_LIBRARY_PATH: libraries } }
}
