import { makeCanary } from './canary.js'
import type { Setup } from './page/main.js'
import type { Profile } from './profile-browsers.js'
import type { Site } from './site.js'
import { until } from '../until.js'
import { account, inWindow, makeSecrets } from './visit.js'

export type ShownSetup = Pick<Setup, 'own'> & { form: 'change' | 'forgotten' }
export type ShownVisit = Awaited<ReturnType<typeof visitShown>>

/** A person who has every password shown, on a page of its own with a form beside that is none of the kit's. */
export async function visitShown(site: Site, profile: Profile, { form, own }: ShownSetup) {
  const service = await site.openService()
  const { emulator, gate, host } = service
  const secrets = makeSecrets(emulator)
  /** What was typed into the plain form: into its two fields, last. */
  const plain = { eye: makeCanary(), start: '' }
  service.sendCode(secrets.code)
  const page = await profile.newPage()
  await page.goto(site.address)
  const evaluate = <Result>(expression: string) => page.evaluate(expression) as Promise<Result>
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const choosing = () => field('New password').waitFor()

  async function typeInto(label: string, text: string): Promise<void> {
    await field(label).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(text)
  }

  return {
    name: `${form}, shown${own ? ', drawn by the host' : ''}`,
    form,
    secrets,
    plain,
    async show() {
      const given: Setup = { form, own, host, plain: true, encryption: 'rsa', tokenAs: 'function' }
      const tokens = { accessToken: secrets.accessToken, resetToken: undefined }
      await evaluate(`${inWindow('show')}(${JSON.stringify(given)}, ${JSON.stringify(tokens)})`)
      if (form === 'change') return choosing()
      await typeInto('Email or phone number', account)
      await page.keyboard.press('Enter')
      await field('Verification code').waitFor()
    },
    typeCode: () => typeInto('Verification code', secrets.code),
    async submitCode() {
      await field('Verification code').press('Enter')
      await choosing()
      secrets.resetToken = gate.token()!
    },
    /** Some is typed before it is shown, and some after. */
    async type() {
      const next = secrets.new
      const fields: [string, string, string][] = [
        ['Current password', 'Show current password', secrets.current],
        ['New password', 'Show new password', next],
        ['Confirm new password', 'Show password confirmation', next],
      ]
      for (const [label, eye, text] of form === 'change' ? fields : fields.slice(1)) {
        await typeInto(label, text.slice(0, 10))
        await page.getByRole('button', { name: eye }).click()
        await field(label).focus()
        await page.keyboard.press('End')
        await page.keyboard.type(text.slice(10))
      }
    },
    /** Gives the text that is in the plain form from then on, and was nowhere before. */
    async typeIntoPlainForm(): Promise<string> {
      if (plain.start === '') {
        await typeInto('Shown by its eye', plain.eye)
        await page.getByRole('button', { name: 'Eye', exact: true }).click()
      }
      plain.start = makeCanary()
      await typeInto('Shown from the start', plain.start)
      return plain.start
    },
    submit: () => page.getByRole('button', { name: /^(?:Change|Reset) password$/ }).click(),
    /** As too weak, which leaves the fields as they are. */
    refuseNext: () =>
      emulator.inject({
        route: `POST /api/v3/${form === 'change' ? 'update-password' : 'reset-password'}`,
        envelope: { statusCode: 400, apiCode: 2029, message: 'Password too weak' },
      }),
    reported: () => until(() => evaluate<boolean>(`${inWindow('ended')}()`)),
    done: () => page.getByRole('heading', { name: /^Password (?:changed|reset)$/ }).waitFor(),
  }
}
