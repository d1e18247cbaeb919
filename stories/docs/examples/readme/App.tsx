import { AccountPage } from './AccountPage.js'

export default function App() {
  return <AccountPage email="alice@example.com" accessToken="paste-a-token" />
}
