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

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
