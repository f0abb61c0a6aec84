import type { Page } from 'playwright-core'

/** A screen as a person of the demo finds it. */
export interface Screen {
  readonly name: string
  /** An account of the demo; nobody where everybody reads it. */
  readonly by?: string
  readonly at: string
  /** The way on from there, in whichever language the page is. */
  readonly go?: (page: Page) => Promise<void>
  /** The size in which the documentation shows it. */
  readonly docs?: 'phone' | 'desk'
}

/** Follows the first of these links or presses the first of these buttons. */
const press = (selector: string) => async (page: Page) => page.locator(selector).first().click()

/** Does one after another, each once what it needs is there. */
const inTurn =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page)
  }

const card = (place: string) => press(`main a.card[href^="/${place}/"]`)

export const screens: readonly Screen[] = [
  { name: 'sign-in', at: '/' },
  { name: 'public', at: '/public', docs: 'desk' },
  { name: 'public-none', at: '/public?q=tidakada' },
  { name: 'public-agreement', at: '/public', go: press('main a[href^="/public/agreements/"]') },
  { name: 'public-missing', at: '/public/agreements/tidak-ada' },
  { name: 'public-stages', at: '/public/stages' },
  { name: 'public-spaces', at: '/public/trading-spaces', docs: 'phone' },
  { name: 'public-spaces-none', at: '/public/trading-spaces?q=tidakada' },
  { name: 'public-feedback', at: '/public/feedback' },
  { name: 'public-feedback-new', at: '/public/feedback/new' },
  {
    name: 'public-feedback-refused',
    at: '/public/feedback/new',
    go: async (page) => {
      await page
        .locator('form[method="post"]')
        .evaluate('(form) => { form.noValidate = true; form.submit() }')
      await page.waitForLoadState()
    },
  },

  { name: 'officer-home', by: 'officer-ppkukm', at: '/', docs: 'desk' },
  { name: 'officer-meetings', by: 'officer-ppkukm', at: '/meetings' },
  { name: 'officer-meeting', by: 'officer-ppkukm', at: '/meetings', go: card('meetings'), docs: 'phone' },
  { name: 'officer-minutes', by: 'officer-ppkukm', at: '/meetings/new', docs: 'phone' },
  { name: 'officer-cases', by: 'officer-ppkukm', at: '/cases' },
  { name: 'officer-case', by: 'officer-ppkukm', at: '/cases?q=etalase', go: card('cases'), docs: 'phone' },
  { name: 'officer-agreements', by: 'officer-ppkukm', at: '/agreements' },
  {
    name: 'officer-agreement',
    by: 'officer-ppkukm',
    at: '/agreements?q=etalase',
    go: card('agreements'),
    docs: 'desk',
  },
  { name: 'officer-missing', by: 'officer-ppkukm', at: '/agreements/tidak-ada' },
  { name: 'officer-dashboard', by: 'officer-ppkukm', at: '/dashboard' },
  { name: 'officer-list', by: 'officer-ppkukm', at: '/dashboard', go: press('main a[href^="/lists"]') },
  { name: 'officer-imports', by: 'officer-ppkukm', at: '/manage/imports' },
  { name: 'officer-import-new', by: 'officer-ppkukm', at: '/manage/imports/new' },
  { name: 'officer-account', by: 'officer-ppkukm', at: '/account' },
  { name: 'officer-nowhere', by: 'officer-ppkukm', at: '/tasks/obstacle/tidak-ada' },

  { name: 'reviewer-home', by: 'reviewer-kerja-sama', at: '/', docs: 'desk' },
  { name: 'reviewer-tasks', by: 'reviewer-kerja-sama', at: '/tasks' },
  { name: 'reviewer-agreements', by: 'reviewer-kerja-sama', at: '/agreements' },
  {
    name: 'reviewer-agreement',
    by: 'reviewer-kerja-sama',
    at: '/',
    go: press('main a[href^="/agreements/"]'),
  },

  { name: 'partner-home', by: 'partner-contoh-niaga', at: '/', docs: 'phone' },
  { name: 'partner-agreements', by: 'partner-contoh-niaga', at: '/agreements' },
  { name: 'partner-agreement', by: 'partner-contoh-niaga', at: '/agreements', go: card('agreements') },
  { name: 'partner-own', by: 'partner-contoh-niaga', at: '/own' },
  { name: 'partner-account', by: 'partner-contoh-niaga', at: '/account' },
  { name: 'partner-empty-home', by: 'partner-shopee', at: '/' },
  { name: 'partner-empty-agreements', by: 'partner-shopee', at: '/agreements' },
  { name: 'partner-empty-own', by: 'partner-shopee', at: '/own' },

  { name: 'registrar-home', by: 'admin', at: '/' },
  { name: 'registrar-organizations', by: 'admin', at: '/manage/organizations', docs: 'desk' },
  { name: 'registrar-agencies', by: 'admin', at: '/manage/organizations/agencies' },
  { name: 'registrar-organizations-none', by: 'admin', at: '/manage/organizations?q=tidakada' },
  {
    name: 'registrar-organization',
    by: 'admin',
    at: '/manage/organizations',
    go: press('main a.card[href^="/manage/organizations/"]'),
  },
  { name: 'registrar-imports', by: 'admin', at: '/manage/imports' },
  { name: 'registrar-users', by: 'admin', at: '/manage/users' },
  {
    name: 'registrar-user',
    by: 'admin',
    at: '/manage/users',
    go: press('main a.card[href^="/manage/users/"]'),
  },
  { name: 'registrar-clients', by: 'admin', at: '/manage/clients' },
  { name: 'registrar-webhooks', by: 'admin', at: '/manage/webhooks' },
  { name: 'registrar-account', by: 'admin', at: '/account' },

  { name: 'auditor-home', by: 'auditor', at: '/' },
  { name: 'auditor-trail', by: 'auditor', at: '/trail', docs: 'desk' },
  {
    name: 'auditor-event',
    by: 'auditor',
    at: '/trail',
    go: inTurn(press('main summary'), press('main summary')),
  },
  { name: 'auditor-reads', by: 'auditor', at: '/trail?show=reads' },
  { name: 'auditor-trail-none', by: 'auditor', at: '/trail?until=2020-01-01' },
  { name: 'auditor-dashboard', by: 'auditor', at: '/dashboard', docs: 'desk' },
  { name: 'auditor-agreement', by: 'auditor', at: '/agreements', go: card('agreements') },
]
