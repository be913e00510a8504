import './styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepAppearance } from './api/appearance.ts'
import { connectEvents } from './api/events.ts'
import { createQueryClient } from './api/queries.ts'
import { router } from './routes.tsx'

keepAppearance()
const queries = createQueryClient()
connectEvents(queries)

// The router leaves scroll places in the browser's storage when a page ends, and their keys may hold what was
// looked for. Nothing about a vault is kept outside it.
window.addEventListener('pagehide', () => sessionStorage.clear())

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
