import { describe, expect, it } from 'vitest'
import { passwordErrors } from '../../../src/identity/sign-in/passwords/password-rules.ts'

const person = { name: 'Ani Ratnawati', email: 'a.wulandari+kerja@contoh.id' }
const codesOf = (password: string) => passwordErrors(password, person, '/password').map(({ code }) => code)

describe('passwordErrors', () => {
  it.each([
    'password1234',
    'PassWord1234',
    '!!!football2026',
    'dragondragon',
    'qwerty123456',
    'zzzzzzzzzzzzzzzz',
    'katasandi1234',
    'Rahasia!!!2026',
    'bismillah12345',
    'jakartajakarta',
    'sayang_kamu_88',
    'IndonesiaMerdeka1945',
    'persijajakarta',
    // Full-width letters are the same letters (NFKC).
    'ｐａｓｓｗｏｒｄ1234',
  ])('%s is common', (password) => expect(codesOf(password)).toEqual(['common_password']))

  it.each(['halo-ratnawati-7', 'kebun WULANDARI x', 'a.wulandari+kerja@contoh.id'])(
    '%s holds the name or the address',
    (password) => expect(codesOf(password)).toEqual(['own_name_in_password']),
  )

  it.each([
    'kuda biru di atap',
    'bunga kertas jingga',
    'merdekaberkarya',
    'x7!kQ2#mZ9@pL4',
    'botani ilmiah kelas',
    '839201748392',
    'пароль на крыше',
  ])('%s will do', (password) => expect(codesOf(password)).toEqual([]))
})
