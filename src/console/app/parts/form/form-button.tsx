import { useState, type ReactNode } from 'react'
import { Sheet } from '../sheet.tsx'
import { useFormTexts } from './form-texts.ts'
import { RecordForm, type FormAbout } from './record-form.tsx'

/** A button that opens a sheet with a form, which closes once the registry has what was typed. */
export function FormButton({
  title,
  lead,
  submit,
  frame,
  onDone,
  ...form
}: Omit<FormAbout, 'submit' | 'onStay' | 'onDone'> & {
  title: string
  lead?: ReactNode
  /** What its button says; otherwise that it saves. */
  submit?: string
  /** A style around it, where what it does is to look unlike other forms. */
  frame?: string
  onDone?: () => void
}) {
  const { save } = useFormTexts()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {title}
      </button>
      <Sheet title={title} open={open} onClose={close}>
        <div className={frame}>
          {lead && <p>{lead}</p>}
          <RecordForm
            {...form}
            submit={submit ?? save}
            onDone={() => {
              close()
              onDone?.()
            }}
            onStay={close}
          />
        </div>
      </Sheet>
    </>
  )
}
