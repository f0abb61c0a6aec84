/** How much of a statement is told, in characters. */
const MOST = 8192

/** What a statement consists of, besides names, signs and key words; what is cut off at the end counts as well. */
const parts = new RegExp(
  [
    String.raw`(?<comment>--[^\n]*|/\*[^]*?(?:\*/|$))`,
    String.raw`(?<name>"(?:[^"]|"")*(?:"|$)|\$\d+)`,
    // Before the plain text, whose backslashes are no escapes.
    String.raw`\be'(?:[^'\\]|\\[^]|'')*(?:'|$)`,
    String.raw`'(?:[^']|'')*(?:'|$)`,
    String.raw`\$(?<tag>[a-z_]*)\$[^]*?(?:\$\k<tag>\$|$)`,
    String.raw`(?<![\w$])\d[\d.]*(?:e[+-]?\d+)?`,
  ].join('|'),
  'gi',
)

/**
 * The text of a statement with a question mark for each text and number in it, and without comments. Our statements have
 * parameters for what people say; this is for what somebody writes into one some day.
 */
export function withoutValues(text: string): string {
  return text
    .slice(0, MOST)
    .replaceAll(parts, (part: string, ...found: unknown[]) => {
      const { comment, name } = found.at(-1) as Record<string, string | undefined>
      return name ?? (comment === undefined ? '?' : ' ')
    })
    .replaceAll(/\s+/g, ' ')
    .trim()
}
