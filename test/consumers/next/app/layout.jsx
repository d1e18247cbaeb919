import 'react-password-kit/styles.css'

export const metadata = { title: 'Account', icons: 'data:,' }

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}
