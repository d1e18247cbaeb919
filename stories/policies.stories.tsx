import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { RuleState } from '../src/core/policy.js'
import {
  ChangePasswordForm,
  guardStrength,
  nist,
  nistWithSecondFactor,
  requireClasses,
  type GuardStrength,
  type PasswordPolicy,
} from '../src/index.js'
import type { Strength } from '../src/core/strength/estimate-strength.js'
import { en } from '../src/locales/en.js'
import { zhCN } from '../src/locales/zh-cn.js'
import type { KitParameters } from './decorators.js'
import { labels, type Page } from './people.js'

/** What a new password must be: listed before anything is typed, followed while it is typed. */
const meta = {
  title: 'Policies',
  component: ChangePasswordForm,
  args: { username: 'alice@example.com', mode: 'set' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof ChangePasswordForm>

export default meta
type Story = StoryObj<typeof meta>

const publicConfig = 'GET /api/v2/applications/{appId}/public-config'

/** What a line says of its state; null where its words are that there is something wrong. */
type Said = RuleState | null

/** A story that types a password and sees what each line of the list then says. */
const story = (kit: KitParameters, typed: string, states: readonly Said[]): Story => ({
  parameters: { passwordKit: kit },
  play: async (page) => {
    const { field } = labels(page)
    await userEvent.type(field('newPassword'), typed)
    await waitFor(() => expect(statesOf(page)).toEqual(saidIn(page, states)), { timeout: 5000 })
  },
})
const withPolicy = (policy: PasswordPolicy, typed: string, ...states: Said[]) =>
  story({ provider: { policy } }, typed, states)
const guard = (strength: GuardStrength, typed: string, ...states: Said[]) =>
  withPolicy(guardStrength(strength), typed, ...states)

/** Eight characters and more, nothing else. */
export const Default = withPolicy({}, 'quiet r', 'unmet', 'unmet')
/** NIST SP 800-63B-4 where the password is all that is asked for. */
export const Nist = withPolicy(nist, 'quiet river st', 'unmet', 'met')
export const NistWithSecondFactor = withPolicy(nistWithSecondFactor, 'quiet river', 'met', 'met')
/** GenAuth 0: the service's word alone counts. */
export const GuardNone = guard(0, 'a', 'met')
export const GuardLow = guard(1, 'river', 'unmet', 'met')
export const GuardMiddle = guard(2, 'river1', 'met', 'met', 'met')
export const GuardHigh = guard(3, 'river1', 'met', 'unmet', 'met')
/** GenAuth 5: a call of the tenant's decides, and the password is never sent in clear to ask. */
export const GuardDecidedByTheService = guard(5, 'river', 'met', 'service')
/** Every kind of rule that a host may write. */
export const OneOfEach = withPolicy(
  {
    minLength: 10,
    maxLength: 64,
    classes: requireClasses(['lowercase', 'uppercase', 'digit', 'symbol'], { atLeast: 3 }),
    forbidden: ['Acme'],
    rules: [
      { code: 'no-blank', message: 'No spaces', check: (text) => !text.includes(' ') },
      { code: 'history', message: 'Not one of your last five' },
    ],
  },
  'Quiet river 7',
  ...(['met', 'met', 'met', 'met', 'unmet', 'service'] as const),
)

/** The words of the tenant's own rule come in the language of the page, where it has them. */
const tenant = {
  regex: '^(?=.*\\d).{10,}$',
  message: 'Ten characters, one of them a digit',
  zhMessage: '至少十个字符，其中一个是数字',
  zhMessageOpen: true,
  enMessage: 'At least ten characters with a digit among them',
  enMessageOpen: true,
  jaMessage: '数字を含む10文字以上',
  jaMessageOpen: true,
  twMessage: '至少十個字元，其中一個是數字',
  twMessageOpen: true,
}
const inLanguage = (locale: typeof en, words: string): Story => ({
  parameters: { passwordKit: { provider: { policy: guardStrength(4, tenant), locale } } satisfies KitParameters },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(words)).toBeVisible()
  },
})
export const TenantInEnglish = inLanguage(en, tenant.enMessage)
export const TenantInSimplifiedChinese = inLanguage(zhCN, tenant.zhMessage)
/** The kit's words would come from the host's own locale. */
export const TenantInTraditionalChinese = inLanguage({ ...zhCN, tag: 'zh-TW' }, tenant.twMessage)
export const TenantInJapanese = inLanguage({ ...en, tag: 'ja' }, tenant.jaMessage)
/** An expression that could freeze the page is not run: its line is left to the service. */
export const TenantHostile = withPolicy(
  guardStrength(4, { ...tenant, regex: '^(a+)+$' }),
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  'met',
  'service',
)

/** `policy="server"`: what the application's public configuration says. */
export const FromTheService = story(
  { provider: { policy: 'server' }, options: { publicConfig: { passwordStrength: 3 } } },
  'river1',
  ['met', 'unmet', 'met'],
)
export const FromTheServiceLoading: Story = {
  parameters: {
    passwordKit: {
      provider: { policy: 'server', timeoutMs: 3_600_000 },
      prepare: (emulator) => emulator.inject({ route: publicConfig, never: true }),
    } satisfies KitParameters,
  },
  play: async (page) => {
    await expect(within(page.canvasElement).getByText(labels(page).words.policyLoading)).toBeVisible()
  },
}
/** The kit's default applies, and the service decides. */
export const FromTheServiceFailing: Story = {
  parameters: {
    passwordKit: {
      provider: { policy: 'server' },
      prepare: (emulator) => emulator.inject({ route: publicConfig, networkError: true, times: Infinity }),
    } satisfies KitParameters,
  },
  play: async (page) => {
    await waitFor(() => expect(within(page.canvasElement).getByText(labels(page).words.policyFailed)).toBeVisible())
    await expect(statesOf(page)).toEqual(saidIn(page, ['unmet', 'unmet', 'service']))
  },
}

/** One of the passwords that people choose most adds a line to the list while it is in the field. */
export const Common = withPolicy({}, '1qaz2wsx', 'met', 'met', null)

/** Nothing is wrong with it: it is only noted. */
export const Notes: Story = {
  play: async (page) => {
    const { field, words } = labels(page)
    await userEvent.type(field('newPassword'), ' quiet 河 stone ')
    const canvas = within(page.canvasElement)
    for (const code of ['blank-at-edge', 'other-keyboards'] as const) {
      await waitFor(() => expect(canvas.getByText(words.notes[code], unannounced)).toBeVisible(), { timeout: 3000 })
    }
  },
}

/** A check against leaks, here one that knows everything. */
export const BreachFound: Story = {
  parameters: { passwordKit: { provider: { breach: async () => 'breached' } } satisfies KitParameters },
  play: async (page) => {
    const { field, words } = labels(page)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.tab()
    await userEvent.tab()
    await waitFor(() =>
      expect(field('newPassword')).toHaveAccessibleDescription(expect.stringContaining(words.rules.breached as string)),
    )
  },
}
/** It cannot be reached: the password passes, with a note. */
export const BreachUnknown: Story = {
  parameters: { passwordKit: { provider: { breach: async () => 'unknown' } } satisfies KitParameters },
  play: async (page) => {
    const { field, words } = labels(page)
    await userEvent.type(field('newPassword'), 'quiet river stone')
    await userEvent.tab()
    await userEvent.tab()
    const canvas = within(page.canvasElement)
    await waitFor(() => expect(canvas.getByText(words.notes['breach-unknown'], unannounced)).toBeVisible(), {
      timeout: 3000,
    })
    await expect(field('newPassword')).toBeValid()
  },
}

/** The line for screen readers says it too. */
const unannounced = { ignore: '[role=status]' }

/** By its words and not by its elements: which spans a line is made of is not promised. */
function statesOf(page: Page): string[] {
  const { words } = labels(page)
  const said = Object.values(words.requirementStates)
  const list = within(page.canvasElement).getByRole('list', { name: words.requirementsTitle })
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => said.find((state) => textContent.endsWith(state)) ?? '')
}

const saidIn = (page: Page, states: readonly Said[]) =>
  states.map((state) => (state ? labels(page).words.requirementStates[state] : ''))

/** How hard the new password is to guess: advice, and no rule. */
const meter = (typed: string, score: Strength): Story => ({
  args: { strengthMeter: true },
  play: async (page) => {
    const { field, words } = labels(page)
    const canvas = within(page.canvasElement)
    await canvas.findByText(words.strength.none, undefined, { timeout: 5000 })
    await userEvent.type(field('newPassword'), typed)
    const drawn = await canvas.findByRole('meter', { name: words.strength.label }, { timeout: 5000 })
    await waitFor(() => expect(drawn).toHaveAttribute('aria-valuetext', words.strength.words[score]))
  },
})
export const StrengthMeter: Story = { args: { strengthMeter: true } }
export const StrengthVeryWeak = meter('woaini1314', 0)
export const StrengthFair = meter('river-stone-9', 2)
export const StrengthStrong = meter('quiet river stone under the apple tree', 4)
