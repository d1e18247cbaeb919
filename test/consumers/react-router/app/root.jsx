import { Links, Meta, Outlet, Scripts } from 'react-router'
import 'react-password-kit/styles.css'

export const links = () => [{ rel: 'icon', href: 'data:,' }]

export function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Account</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}
