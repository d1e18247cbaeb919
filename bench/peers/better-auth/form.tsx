import { AuthUIProvider, ChangePasswordCard } from '@daveyplate/better-auth-ui'
import { createAuthClient } from 'better-auth/react'
import './styles.css'

const client = createAuthClient({ baseURL: location.origin })

export const Form = () => (
  <AuthUIProvider authClient={client} credentials={{ confirmPassword: true }} navigate={() => {}}>
    <ChangePasswordCard />
  </AuthUIProvider>
)
