import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript-5'

/** What the code of a declaration, or of a route, names. */
export interface Named {
  readonly file: string
  /** Identifiers: declarations of its file, or imports. */
  readonly names: Set<string>
  /** Texts and keys, as codes are written; `${}` stands for what is put into a text. */
  readonly texts: Set<string>
}

/** A call that registers a route; the id of its operation as it is written, with `${}` where it is composed. */
export interface RouteCall extends Named {
  readonly operationId: string | undefined
  /** The declaration that it stands in. */
  readonly within: string
}

interface Source {
  readonly declarations: Map<string, Named>
  /** Where an imported name is declared, by file and name. */
  readonly imports: Map<string, readonly [string, string]>
}

/** The declarations of TypeScript files by what they name; types are left out, for no code is answered by a type. */
export class Declarations {
  readonly #sources = new Map<string, Source>()
  readonly routes: RouteCall[] = []
  /** What is handed to functions in calls, by their name there. */
  readonly #handed = new Map<string, Named[]>()

  constructor(files: readonly string[]) {
    for (const file of files) this.#read(file)
  }

  /** Everything that these name, directly or through others. */
  reachedFrom(roots: readonly Named[]): ReadonlySet<Named> {
    const reached = new Set(roots)
    for (const each of reached) {
      for (const name of each.names) {
        const declared = this.#declared(each.file, name)
        if (declared) reached.add(declared)
      }
      // What runs in a process of its own, or is loaded when it is needed, is named by its file.
      for (const text of each.texts)
        if (/^[\w./-]+\.ts$/.test(text))
          for (const declared of this.ofFile(path.resolve(path.dirname(each.file), text)))
            reached.add(declared)
    }
    return reached
  }

  /** What is handed to the function of this name in calls anywhere. */
  handedTo(file: string, name: string): Named[] {
    const declared = this.#declared(file, name)
    return (this.#handed.get(name) ?? []).filter((handed) => this.#declared(handed.file, name) === declared)
  }

  /** The declaration that a route stands in, with what it prepares for its routes; not the other routes. */
  around({ file, within }: RouteCall): Named[] {
    const declared = this.#declared(file, within)
    return declared ? [declared] : []
  }

  /** Everything in a file. */
  ofFile(file: string): Named[] {
    return [...(this.#sources.get(file)?.declarations.values() ?? [])]
  }

  #declared(file: string, name: string): Named | undefined {
    const source = this.#sources.get(file)
    const imported = source?.imports.get(name)
    return source?.declarations.get(name) ?? (imported && this.#declared(...imported))
  }

  #read(file: string): void {
    const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    const source: Source = { declarations: new Map(), imports: new Map() }
    this.#sources.set(file, source)
    for (const statement of parsed.statements) {
      const link = linkOf(statement)
      if (link) {
        const from = path.resolve(path.dirname(file), link.from)
        for (const { name, propertyName } of link.elements)
          source.imports.set(name.text, [from, (propertyName ?? name).text])
        continue
      }
      for (const [names, node] of declared(statement)) {
        const named = { file, names: new Set<string>(), texts: new Set<string>() }
        // A statement that declares nothing has its place for a name.
        for (const name of names.length > 0 ? names : [`at ${node.pos}`]) source.declarations.set(name, named)
        this.#scan(node, named, { parsed, within: names[0] ?? '' })
      }
    }
  }

  #scan(node: ts.Node, into: Named, at: { parsed: ts.SourceFile; within: string }): void {
    if (ts.isTypeNode(node)) return
    const inside = (child: ts.Node, target = into) => this.#scan(child, target, at)
    if (ts.isStringLiteralLike(node)) into.texts.add(node.text)
    else if (ts.isTemplateExpression(node)) {
      into.texts.add(node.head.text + node.templateSpans.map(({ literal }) => `\${}${literal.text}`).join(''))
      ts.forEachChild(node, (child) => inside(child))
    } else if (ts.isIdentifier(node)) into.names.add(node.text)
    else if (ts.isPropertyAccessExpression(node)) inside(node.expression)
    else if (ts.isPropertyAssignment(node)) {
      if (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name)) into.texts.add(node.name.text)
      else inside(node.name)
      inside(node.initializer)
    } else if (ts.isCallExpression(node) && isRoute(node)) {
      const operationId = operationIdIn(node.arguments[1]!, at.parsed)
      const route = { file: into.file, names: new Set<string>(), texts: new Set<string>() }
      this.routes.push({ ...route, operationId, within: at.within })
      for (const each of node.arguments) inside(each, route)
    } else {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const handed = { file: into.file, names: new Set<string>(), texts: new Set<string>() }
        const { text: called } = node.expression
        this.#handed.set(called, [...(this.#handed.get(called) ?? []), handed])
        for (const each of node.arguments) inside(each, handed)
      }
      ts.forEachChild(node, (child) => inside(child))
    }
  }
}

/** The names that a statement imports or exports from another file of ours, if it does. */
function linkOf(
  statement: ts.Statement,
): { from: string; elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] } | undefined {
  const isLink = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
  if (!isLink || !statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier))
    return undefined
  const bindings = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : statement.exportClause
  const elements =
    bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? bindings.elements : []
  return { from: statement.moduleSpecifier.text, elements }
}

/** What a statement declares: names, and the code behind them. */
function declared(statement: ts.Statement): [string[], ts.Node][] {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return []
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((each) => [namesIn(each.name), each])
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
  return [[named && statement.name ? [statement.name.text] : [], statement]]
}

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each.name) : []))

/** `app.get(url, { … }, handler)` and the like. */
const isRoute = ({ expression, arguments: given }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) &&
  /^(get|post|put|patch|delete)$/.test(expression.name.text) &&
  given.length > 2

const operationIdIn = (options: ts.Node, parsed: ts.SourceFile): string | undefined =>
  /\boperationId: ['`]([^'`]+)['`]/.exec(options.getText(parsed))?.[1]?.replaceAll(/\$\{[^}]*\}/g, '${}')
