import '@fontsource-variable/inter'
import './styles/tokens.css'
import './styles/page.css'
import './styles/clinic.css'
import './styles/views.css'
import './styles/panel.css'
import './styles/panelControls.css'
import './styles/phone.css'
import '../../src/register.ts'
import { createRoot } from 'react-dom/client'
import { Page } from './Page.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
