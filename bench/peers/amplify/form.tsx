import { AccountSettings } from '@aws-amplify/ui-react'
import '@aws-amplify/ui-react/styles.css'
import { Amplify } from 'aws-amplify'

Amplify.configure({ Auth: { Cognito: { userPoolId: 'us-east-1_bench', userPoolClientId: 'bench' } } })

export const Form = () => <AccountSettings.ChangePassword />
