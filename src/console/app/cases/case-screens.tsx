import { useAddress } from '../router.tsx'
import '../styles/records.css'
import { CasePage } from './detail.tsx'
import { Cases } from './list.tsx'

/** The screens below `/cases`. */
export default function CaseScreens() {
  const [, , id] = useAddress().pathname.split('/')
  return id ? <CasePage key={id} id={id} /> : <Cases />
}
