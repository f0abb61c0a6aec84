import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { builtIn } from './built.ts'
import { sourceFolder, sourceHash } from './source.ts'

/**
 * Makes the page from its source, in a process of its own memory: into a temporary folder that is then renamed, so that
 * neither an interruption nor a second build at the same time leaves anything incomplete.
 */
const target = builtIn(sourceHash())
if (!existsSync(target)) {
  mkdirSync(path.dirname(target), { recursive: true })
  const folder = mkdtempSync(path.join(path.dirname(target), '.building-'))
  try {
    await build({
      root: sourceFolder,
      base: '/console/',
      configFile: false,
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic' } },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        // An inlined file would need `data:` in the content security policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: {
          input: {
            index: path.join(sourceFolder, 'index.html'),
            worker: path.join(sourceFolder, 'worker/worker.ts'),
          },
          output: {
            entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
          },
        },
      },
    })
    compressFiles(path.join(folder, 'assets'))
    // Another user may serve it than the one who built it.
    chmodSync(folder, 0o755)
    renameSync(folder, target)
  } catch (error) {
    // Another process built the same meanwhile.
    if (!existsSync(target)) throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Beside each file its brotli and gzip forms: compressed once, by the best that each has. */
function compressFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    const content = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(content))
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
  }
}
