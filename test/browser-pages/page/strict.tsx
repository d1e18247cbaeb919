import { createRoot, hydrateRoot } from 'react-dom/client'
import '../../../src/styles.css'
import { StrictApp, type StrictSettings } from './strict-app.js'

const settings = JSON.parse(document.getElementById('settings')!.textContent) as StrictSettings
const root = document.getElementById('root')!
const app = <StrictApp {...settings} />
if (root.firstElementChild) hydrateRoot(root, app)
else createRoot(root).render(app)
