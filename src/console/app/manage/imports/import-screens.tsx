import { useAddress } from '../../router.tsx'
import { ImportPage } from './detail.tsx'
import { Imports } from './list.tsx'
import { NewImport } from './new.tsx'

/** The screens below `/manage/imports`. */
export default function ImportScreens() {
  const id = useAddress().pathname.split('/')[3]
  if (!id) return <Imports />
  return id === 'new' ? <NewImport /> : <ImportPage key={id} id={id} />
}
