import { useState } from 'react'
import { Upload, type UploadAbout } from '../../agreements/upload.tsx'

/** A file that is handed in as soon as it is chosen; the form holds its id. */
export function FileEntry({
  label,
  about,
  value,
  attached,
  onChange,
}: {
  label: string
  about: Pick<UploadAbout, 'agreementId' | 'kind'>
  value: string
  attached: string
  onChange: (documentId: string) => void
}) {
  const [name, setName] = useState('')
  return (
    <div className="field">
      <Upload
        {...about}
        name={label}
        text={label}
        onUploaded={(id, file) => {
          onChange(id)
          setName(file)
        }}
      />
      {value !== '' && (
        <output className="hint">
          {attached} {name}
        </output>
      )}
    </div>
  )
}
