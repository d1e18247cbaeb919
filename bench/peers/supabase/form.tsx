import { Auth } from '@supabase/auth-ui-react'
import { ThemeSupa } from '@supabase/auth-ui-shared'
import { createClient } from '@supabase/supabase-js'

const client = createClient(location.origin, 'bench')

export const Form = () => (
  <Auth supabaseClient={client} view="update_password" appearance={{ theme: ThemeSupa }} providers={[]} />
)
