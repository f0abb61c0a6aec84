import { readdirSync } from 'node:fs'
import path from 'node:path'
import { detailCodes } from '../../kernel/codes/codes.ts'
import { errorKinds } from '../../kernel/errors.ts'
import { Declarations, type Named, type RouteCall } from './declarations.ts'

const src = path.resolve(import.meta.dirname, '../..')

/** Where codes are listed, not answered, and what no operation calls. */
const aside =
  /^(cli|demo|console|guides|handover|backup)\/|^kernel\/(codes\/|errors\.ts|request-errors\.ts|refusal-errors\.ts)/

const codes = [...Object.keys(errorKinds), ...Object.keys(detailCodes)]

const known = new Map<string, readonly string[]>(codes.map((code) => [code, [code]]))

/** The codes that a text is, or can become by what is put into it: `unknown_${what}`. */
function codesIn(text: string): readonly string[] {
  if (!text.includes('${}')) return known.get(text) ?? []
  const composed = known.get(text) ?? codes.filter((code) => isComposed(text, code))
  known.set(text, composed)
  return composed
}

/**
 * For each of these operations the codes that its route, and what that calls, names in the code of the service: those that it
 * can answer with. Rather one too many than one too few: where a route says its operation by a value, what its file holds counts.
 */
export function answeredCodes(operationIds: readonly string[]): Record<string, string[]> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !aside.test(file.replaceAll('\\', '/')))
    .map((file) => path.join(src, file))
  const code = new Declarations(files)
  const codesOf = (operationId: string) => {
    const roots = rootsOf(code, operationId)
    if (roots.length === 0) throw new Error(`no route of ${operationId} is found in the code`)
    const reached = code.reachedFrom(roots)
    return [...new Set([...reached].flatMap(({ texts }) => [...texts].flatMap(codesIn)))].toSorted()
  }
  return Object.fromEntries(operationIds.toSorted().map((id) => [id, codesOf(id)]))
}

function rootsOf(code: Declarations, operationId: string): Named[] {
  const routes =
    [
      code.routes.filter((route) => route.operationId === operationId),
      code.routes.filter((route) => isComposed(route.operationId, operationId)),
      code.routes.filter((route) => saysItself(code, route, operationId)),
    ].find(({ length }) => length > 0) ?? []
  return routes.flatMap((route) => [route, ...code.around(route), ...code.handedTo(route.file, route.within)])
}

/** Whether a text becomes this name by what is put into it. */
const isComposed = (text: string | undefined, name: string): boolean =>
  text !== undefined &&
  /^\w*\$\{\}\w*$/.test(text) &&
  /[A-Za-z]{3}/.test(text) &&
  new RegExp(`^${text.replace('${}', String.raw`\w+`)}$`).test(name)

/** The route says its id by a value, and its file, or who calls what it stands in, has that. */
const saysItself = (code: Declarations, { file, within, operationId }: RouteCall, id: string): boolean =>
  operationId === undefined &&
  [...code.ofFile(file), ...code.handedTo(file, within)].some(({ texts }) =>
    [...texts].some((text) => text === id || isComposed(text, id)),
  )
