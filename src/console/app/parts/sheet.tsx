import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/language.tsx'

/** A sheet over the page: the whole screen of a phone, a box on a desk. The focus goes in, and back where it came from. */
export function Sheet({
  title,
  open,
  onClose,
  children,
}: {
  title: string
  open: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { close } = useTexts()
  return (
    <Dialog.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="sheet-behind" />
        <Dialog.Popup className="sheet">
          <div className="sheet-head">
            <Dialog.Title className="sheet-title">{title}</Dialog.Title>
            <Dialog.Close className="button quiet">{close}</Dialog.Close>
          </div>
          <div className="sheet-body stack">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
