// Of the packages that only the benchmark installs no more than it uses, and what the benchmark tells a page.

declare module '@aws-amplify/ui-react' {
  export const AccountSettings: { ChangePassword: import('react').ComponentType }
}
declare module '@aws-amplify/ui-react/styles.css'
declare module 'aws-amplify' {
  export const Amplify: { configure(config: object): void }
}

declare module '@daveyplate/better-auth-ui' {
  export const AuthUIProvider: import('react').ComponentType<{
    authClient: unknown
    credentials: { confirmPassword: boolean }
    navigate: (href: string) => void
    children: import('react').ReactNode
  }>
  export const ChangePasswordCard: import('react').ComponentType
}
declare module 'better-auth/react' {
  export function createAuthClient(options: { baseURL: string }): unknown
}

declare module '@supabase/auth-ui-react' {
  export const Auth: import('react').ComponentType<{
    supabaseClient: unknown
    view: 'update_password'
    appearance: { theme: unknown }
    providers: string[]
  }>
}
declare module '@supabase/auth-ui-shared' {
  export const ThemeSupa: unknown
}
declare module '@supabase/supabase-js' {
  export function createClient(url: string, key: string): unknown
}

declare module '@hookform/resolvers/zod' {
  export function zodResolver<Values extends import('react-hook-form').FieldValues>(
    schema: import('zod/mini').ZodMiniType<Values, Values>,
  ): import('react-hook-form').Resolver<Values>
}
declare module 'node-forge' {
  const forge: {
    pki: { publicKeyFromPem(pem: string): { encrypt(bytes: string, scheme: 'RSAES-PKCS1-V1_5'): string } }
    util: { encodeUtf8(text: string): string }
  }
  export default forge
}
declare module 'sm-crypto' {
  const library: { sm2: { doEncrypt(text: string, key: string, mode: 0 | 1): string } }
  export default library
}
declare module 'jsencrypt' {
  export class JSEncrypt {
    setPublicKey(pem: string): void
    encrypt(text: string): string | false
  }
}

interface Window {
  bench: import('./stage.js').Bench
}

declare const encryptionPage: import('../encryption/page.js').EncryptionPage
