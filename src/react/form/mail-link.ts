'use client'

import { mailAppOf } from '../../core/mail-apps.js'
import { words } from '../../core/words.js'
import type { MailLink } from './types.js'
import type { Kit } from '../provider/kit-context.js'
import { loadExtraMessages } from '../provider/use-extra-messages.js'

/** The link to the mailbox of an address; nothing where no one knows it. */
export type MailLinkOf = (email: string) => MailLink | undefined

/** With its words, so that a step can draw it from its first frame. */
export async function loadMailLinks(kit: Pick<Kit, 'locale' | 'extras'>): Promise<MailLinkOf> {
  const { mail } = await loadExtraMessages(kit)
  return (email) => {
    const app = mailAppOf(email)
    return app && mailLink(words(mail.open, { app: app.name }), app.url)
  }
}

/** In a tab of its own: the form waits for the code. That page cannot reach the form, nor learn where the person came from. */
const mailLink = (text: string, href: string): MailLink => ({
  key: 'mail',
  text,
  props: { href, target: '_blank', rel: 'noopener noreferrer' },
})
