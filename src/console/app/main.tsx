import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './api/queries.ts'
import { LanguageProvider } from './texts/language.tsx'
import { SessionProvider } from './sign-in/session-provider.tsx'
import { App } from './app.tsx'
import { registerWorker } from './offline/worker-registration.ts'
import './styles/base.css'
import './styles/parts.css'
import './styles/shell.css'

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <App />
        </SessionProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
// Without it the page works as ever, but only with a network.
registerWorker().catch(() => undefined)
