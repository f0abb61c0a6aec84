import { useAddress } from '../router.tsx'
import '../styles/records.css'
import { AgreementPage } from './detail.tsx'
import { Agreements } from './list.tsx'

/** The screens below `/agreements`. */
export default function AgreementScreens() {
  const [, , id] = useAddress().pathname.split('/')
  return id ? <AgreementPage key={id} id={id} /> : <Agreements />
}
