import {
  ChangePasswordForm,
  PasswordKitProvider,
  type Components,
  type PasswordKitProviderProps,
} from 'react-password-kit'

type Service = Pick<PasswordKitProviderProps, 'host' | 'appId' | 'fetch'>

// Once, and not within a component that renders: what is typed would be lost with each new one.
const components: Partial<Components> = {
  Label: ({ Default, children, ...props }) => <Default {...props}>{children}:</Default>,
  Button: ({ Default, ...props }) =>
    props.part === 'submit' ? <button {...props} type="submit" className="my-button" /> : <Default {...props} />,
}

export function OwnElements({ service }: { service: Service }) {
  return (
    <PasswordKitProvider {...service} components={components}>
      <ChangePasswordForm mode="set" />
    </PasswordKitProvider>
  )
}
