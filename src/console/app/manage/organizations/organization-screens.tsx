import { useAddress } from '../../router.tsx'
import { ComparePage } from './compare.tsx'
import { OrganizationPage } from './detail.tsx'
import { Organizations } from './list.tsx'
import { registerOf } from './registers.ts'

/** The screens below `/manage/organizations`: both registers, one record, two side by side. */
export default function OrganizationScreens() {
  const [, , , first, id, other] = useAddress().pathname.split('/')
  const register = registerOf(first)
  if (!register || !id) return <Organizations register={register ?? 'collaborators'} />
  const key = `${register} ${id} ${other}`
  return other ? (
    <ComparePage key={key} register={register} ids={[id, other]} />
  ) : (
    <OrganizationPage key={key} register={register} id={id} />
  )
}
