import { fileTypeFromFile } from 'file-type'
import { uploadTypes, type MediaType } from '../kinds.ts'

/** The type of a file by its content, if it is an allowed type. For a zip, the content of the zip decides. */
export async function detectMediaType(path: string): Promise<MediaType | undefined> {
  const found = await fileTypeFromFile(path)
  return uploadTypes.find((each) => each === found?.mime)
}
