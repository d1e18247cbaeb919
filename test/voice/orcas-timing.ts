import type { BrowserName } from './browsers.js'
import type { Sentence } from './transcript.js'

/**
 * A description that has changed since the last visit of its field. Firefox reports that when Orca asks for it, and Orca 43
 * reads what is reported though it has just read it: it keeps what it has read as `descriptions`, and looks for `description`.
 */
const isChangedDescription = (text: string) =>
  /^(?:Enter a new password\. )?(?:A few unrelated words|بضع كلمات)/.test(text)

/**
 * An alert with the focus. Chromium makes a new object of the element when it gets the role. Where Orca gets the focus of the
 * old one, which has no text, it reads the alert as a live region; where it gets that of the new one, it reads both.
 */
const isAlert = (text: string) =>
  /^(?:Your account is locked|We could not confirm|This password reset has expired|This code has expired)/.test(text)

/** What announces an alert by its focus, in Chromium. */
const alertRole = 'notification.'

/** An alert takes from Orca's queue what waits in it with less priority. */
const mayGiveWay = /^You can (?:try again in|get a new code now)/

/**
 * The landmark around an element that gets the focus from the page, where Orca has not seen it before. The root of the form,
 * which has the focus for a frame between two steps and is named by its words in Chromium: Orca passes it over where the next
 * focus is there already. And what describes the heading of a panel.
 */
const mayBeMissing = [
  /^(?:main content|leaving form|form (?:Enter the code|Choose a new password|Confirm that it is you))/,
  /^(?:clickable\.|Enter the code|Choose a new password|Confirm that it is you|Password changed Use your .+|密码已修改 .+)$/,
  /^(?:Use your new password|You can sign in with|下次登录|يُرجى استخدام)/,
]

/** What the live region says with a new field or a panel: Orca reads it a tenth of a second later, and the focus once it comes. */
const mayComeBefore = /^(?:Choose a new password\. You have|If there is such an account)/

/** The heading of a panel, and the status: Orca reads both or one of them, and may name the role of the heading. */
const isSuccess = (text: string) =>
  /^(?:Password (?:changed|reset)|密码已修改|تم تغيير كلمة المرور)(?: heading level \d)?(?: clickable)?\.$|^Your password has been (?:changed|reset)\.$|^密码修改成功。$/.test(
    text.trim(),
  )

/** Of a heading that gets the focus, which Orca may leave out. */
const headingRole = / heading level \d clickable\.$/

/** A step without what depends on Orca's timing alone. Everything else is compared. */
export function withoutOrcasTiming(sentences: readonly Sentence[], browser: BrowserName): Sentence[] {
  return (browser === 'firefox' ? withoutRepeats(sentences, isChangedDescription) : alertsOnce(sentences))
    .filter(({ text }) => !mayBeMissing.some((pattern) => pattern.test(text.trim())))
    .filter(({ text }, index, all) => !isSuccess(text) || all.findIndex((each) => isSuccess(each.text)) === index)
    .map((each) => (isSuccess(each.text) ? { ...each, text: 'The heading of the panel, its status, or both.' } : each))
    .map((each) => ({ ...each, text: each.text.replace(headingRole, ' clickable.') }))
    .toSorted((a, b) => Number(mayComeBefore.test(a.text)) - Number(mayComeBefore.test(b.text)))
}

function alertsOnce(sentences: readonly Sentence[]): Sentence[] {
  const hasAlert = sentences.some(({ text }) => isAlert(text))
  const kept = sentences.filter(({ text }) => !(hasAlert && (text.trim() === alertRole || mayGiveWay.test(text))))
  const plain = kept.map((each) =>
    isAlert(each.text) ? { ...each, text: each.text.replace(/ clickable\.$/, '') } : each,
  )
  return withoutRepeats(plain, isAlert)
}

/** A repeat follows at once. */
const withoutRepeats = (sentences: readonly Sentence[], mayBeRepeated: (text: string) => boolean) =>
  sentences.filter(({ text }, index) => !(sentences[index - 1]?.text.trim() === text.trim() && mayBeRepeated(text)))
