/** `customPasswordStrength` of an application's configuration, as far as Guard reads it. */
export interface CustomPasswordStrength {
  /** Whether `regex` is in force. */
  enabled?: boolean | undefined
  /** The expression that a password must match. */
  regex?: string | undefined
  /** The sentence for a password that does not match. */
  message?: string | undefined
  /** The sentence in Simplified Chinese. */
  zhMessage?: string | undefined
  /** Whether `zhMessage` is used. */
  zhMessageOpen?: boolean | undefined
  /** The sentence in English. */
  enMessage?: string | undefined
  /** Whether `enMessage` is used. */
  enMessageOpen?: boolean | undefined
  /** The sentence in Japanese. */
  jaMessage?: string | undefined
  /** Whether `jaMessage` is used. */
  jaMessageOpen?: boolean | undefined
  /** The sentence in Japanese, under the older name. */
  jpMessage?: string | undefined
  /** Whether `jpMessage` is used. */
  jpMessageOpen?: boolean | undefined
  /** The sentence in Traditional Chinese. */
  twMessage?: string | undefined
  /** Whether `twMessage` is used. */
  twMessageOpen?: boolean | undefined
}

/** Characters of a text beside a field, whoever wrote it. */
const longest = 200

/** For Japanese there are two spellings, in Guard's order. */
const keys = { Hans: ['zh'], Hant: ['tw'], en: ['en'], ja: ['ja', 'jp'] } as const

/** The tenant's words in the language of a tag where they are switched on, else its general ones, if any. */
export function tenantText(custom: CustomPasswordStrength): (tag: string) => string {
  return (tag) => {
    const open = keysOf(tag).find((key) => custom[`${key}MessageOpen`] && custom[`${key}Message`])
    const text = (open && custom[`${open}Message`]) || custom.message || ''
    return [...text].slice(0, longest).join('')
  }
}

function keysOf(tag: string): readonly ('zh' | 'tw' | 'en' | 'ja' | 'jp')[] {
  try {
    // zh-HK is written in Hant, zh-Hans-HK is not.
    const { language, script } = new Intl.Locale(tag).maximize()
    const key = language === 'zh' ? script : language
    return Object.entries(keys).find(([name]) => name === key)?.[1] ?? []
  } catch {
    return [] // No tag.
  }
}
