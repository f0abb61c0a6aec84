import { readFile } from 'node:fs/promises'
import ts from 'typescript-5'

const folder = new URL('../../../openapi/client/', import.meta.url)

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
}

/** The modules of the client as JavaScript with declarations, by file: what a project that installs the package runs and reads. */
export async function clientPackage(contract: string): Promise<Record<string, string>> {
  const sources = {
    'unkeyed.ts': unkeyedOf(contract),
    ...(await sourcesOf('client.ts', 'copy.ts', 'retrying.ts')),
  }
  const built = Object.entries(sources).flatMap(([name, source]) => {
    const base = name.slice(0, -'.ts'.length)
    const { outputText: code } = ts.transpileModule(source, { compilerOptions })
    const { outputText: types } = ts.transpileDeclaration(source, { compilerOptions, fileName: name })
    return [
      [`built/${base}.js`, code],
      // The types of the contract are there once, as they are.
      [
        `built/${base}.d.ts`,
        types.replaceAll("'./types.ts'", "'../types.ts'").replaceAll(/'\.\/(\w+)\.ts'/g, "'./$1.js'"),
      ],
    ] as const
  })
  return { 'unkeyed.ts': sources['unkeyed.ts'], ...Object.fromEntries(built) }
}

const sourcesOf = async (...names: string[]): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
    ),
  )

interface Contract {
  readonly paths: Record<
    string,
    { readonly post?: { readonly responses: Record<string, { readonly headers?: object }> } }
  >
}

/** The addresses whose POST takes an Idempotency-Key without effect. */
function unkeyedOf(contract: string): string {
  const { paths } = JSON.parse(contract) as Contract
  const unkeyed = Object.entries(paths).flatMap(([path, { post }]) =>
    post && !Object.values(post.responses).some(({ headers = {} }) => 'Idempotency-Replayed' in headers)
      ? [path]
      : [],
  )
  const lines = unkeyed.toSorted().map((path) => `  '${path}',\n`)
  return `// Made from openapi/openapi.json by npm run contract:write.\n\n/** The addresses whose POST takes an Idempotency-Key without effect. */\nexport const unkeyed: readonly string[] = [\n${lines.join('')}]\n`
}
