import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/css/buttons.css'
import '../ui/css/fields.css'
import './lock.css'
import { createRoot } from 'react-dom/client'
import { keepAppearance } from '../api/appearance.ts'
import { LockPage } from './lock-page.tsx'

keepAppearance()
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(<LockPage notice={location.hash.slice(1)} />)
