import { fileTypeFromFile } from 'file-type'
import { mediaTypes, type MediaType } from '../kinds.ts'

/** What a file is by its content, where that is one of the types that are kept. A zip counts by what it holds. */
export async function detectMediaType(path: string): Promise<MediaType | undefined> {
  const found = await fileTypeFromFile(path)
  return mediaTypes.find((each) => each === found?.mime)
}
