import { Bookmark, HeadingLevel, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'

/** The text as runs, its lines below each other. */
export const runs = (text: string, look: IRunOptions = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }))

/** The runs under a mark, where there is one. */
export const marked = (mark: string | undefined, children: TextRun[]) =>
  mark === undefined ? children : [new Bookmark({ id: mark, children })]

export const headingOf = (level: 1 | 2, text: string, look: IParagraphOptions = {}, mark?: string) =>
  new Paragraph({
    ...look,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: marked(mark, runs(text)),
  })
