import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Loading, ProblemNotice } from './notices.tsx'
import { Sheet } from './sheet.tsx'
import { useTexts } from '../texts/language.tsx'

/** A file that is read once it is looked at. */
export interface Shown {
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly read: () => Promise<Blob>
}

/** A file in the page: PDF and pictures are shown, every one can be downloaded. */
export function ViewFile({ file, onClose }: { file: Shown; onClose: () => void }) {
  const { data, error } = useQuery({ queryKey: ['content', file.id], gcTime: 0, queryFn: file.read })
  return (
    <Sheet title={file.fileName} open onClose={onClose}>
      <ProblemNotice error={error} />
      {data ? <Content file={file} content={data} /> : !error && <Loading />}
    </Sheet>
  )
}

function Content({ file, content }: { file: Shown; content: Blob }) {
  const { agreements: t } = useTexts()
  const [address] = useState(() => URL.createObjectURL(new Blob([content], { type: file.mediaType })))
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return (
    <>
      <a className="button primary" href={address} download={file.fileName}>
        {t.download}
      </a>
      {file.mediaType === 'application/pdf' && (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandbox
        <iframe className="viewer" src={address} title={file.fileName} />
      )}
      {file.mediaType.startsWith('image/') && <img className="viewer" src={address} alt={file.fileName} />}
    </>
  )
}
