/** The secret fields, in the order of the form. */
export type FieldName = 'currentPassword' | 'newPassword' | 'confirmPassword'

/** What a new password must be. */
export interface PasswordPolicy {
  /** Code points (NIST SP 800-63B-4 §3.1.1.2). @default 8 */
  minLength?: number | undefined
  /** Code points. Without it only the encryption key limits the length. */
  maxLength?: number | undefined
  /** What those two count: services written in JavaScript may count UTF-16 units. @default 'code-points' */
  lengthUnit?: 'code-points' | 'utf-16' | undefined
  /** Bytes of UTF-8 the service can store; 72 where it uses bcrypt. The encryption key may allow fewer. */
  maxBytes?: number | undefined
  /**
   * Kinds of characters, by `requireClasses`. None by default: NIST SP 800-63B-4 §3.1.1.2 forbids such rules, but some
   * services have them.
   */
  classes?: ClassRule | undefined
  /**
   * Words that are no password: account name, product name. Of an address its local part counts too. Compared with the
   * whole password, whatever the case and width of the letters; a password may contain them.
   */
  forbidden?: readonly string[] | undefined
  /** Rules of the host's own. */
  rules?: readonly PolicyRule[] | undefined
  /** Whether a list of common passwords, once it is loaded, may refuse one. @default true */
  refuseCommon?: boolean | undefined
  /** For services whose sign-in does the same. By default what was typed is what is sent. */
  normalize?: 'NFC' | undefined
  /** `service` where the numbers are those of the service and not a choice of the host: there is no warning about them. */
  origin?: 'service' | undefined
}

/** A kind of characters, of any script; `symbol` is punctuation too. */
export type ClassName = 'letter' | 'lowercase' | 'uppercase' | 'digit' | 'symbol'

/** The result of `requireClasses`. */
export interface ClassRule {
  /** Which classes count. */
  of: readonly ClassName[]
  /** How many of them. */
  atLeast: number
  /** How many of the classes a text has. */
  count(text: string): number
  /** Nothing where the classes have no ASCII characters to generate. */
  passwordRules: readonly string[] | undefined
}

/** Your own rule, or that of your tenant. */
export interface PolicyRule {
  /** A name for the rule, of your choice. */
  code: string
  /**
   * Whether the text meets the rule: synchronous, pure and fast, because it runs at every key. `undefined`, an error or
   * no function leaves the decision to the service.
   */
  check?: ((text: string) => boolean | undefined) | undefined
  /**
   * The words in the list and under the field; a function receives the locale's tag. If they are missing or empty, the
   * kit's words are used.
   */
  message?: string | ((tag: string) => string) | undefined
  /**
   * What the rule adds to `passwordrules` in Apple's grammar: properties separated by `;`. If it is missing beside a
   * `check`, the form has no `passwordrules`.
   */
  passwordRules?: string | undefined
}

/** What a text is measured against. */
export interface Limits {
  /** What the host or the service asks for. */
  policy: PasswordPolicy
  /** Bytes of UTF-8 that the encryption key can carry, once it is known. */
  keyBytes?: number | undefined
  /** What the new password must differ from, where the form has it. */
  currentPassword?: string | undefined
  /** Further words for the policy's `forbidden`: what the form knows of the account. */
  forbidden?: readonly string[] | undefined
  /** The list of common passwords, once it is loaded. */
  isCommon?: ((text: string) => boolean) | undefined
}

/** NIST SP 800-63B-4 §3.1.1.2 asks for at least 8 where a second factor is used, and 15 where it is not. */
export const defaultMinLength = 8

/** The text as it will be sent: the one place where anything may be done to it. */
export function asSent(text: string, { normalize }: PasswordPolicy): string {
  return normalize ? text.normalize(normalize) : text
}
