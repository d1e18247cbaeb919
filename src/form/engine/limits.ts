import { lazyModule } from '../../core/lazy-module.js'
import { limitsOf } from '../limits.js'
import type { FormSnapshot } from '../types.js'
import type { EngineContext } from './context.js'
import { updateChecklist } from './checklist.js'
import { revalidateShown } from './revalidate.js'

const commonPasswords = lazyModule(() => import('../../core/policy/common-passwords.js'))

export const refusesCommon = ({ policy }: EngineContext) => policy.current().policy.refuseCommon !== false

/** Whether there is nothing left to load before the texts can be checked. */
export const areLimitsLoaded = (context: EngineContext): boolean =>
  context.policy.current().policyStatus !== 'loading' &&
  (!refusesCommon(context) || commonPasswords.getIfLoaded() !== undefined)

/** Loads what the texts are measured against, as far as it is available; never rejects. */
export async function loadLimits(context: EngineContext): Promise<void> {
  await context.policy.loaded()
  if (refusesCommon(context)) await loadCommonPasswords()
  updateLimits(context)
}

/** Where the list cannot be loaded nothing is refused for being common: the service has the last word. */
export const loadCommonPasswords = (): Promise<void> =>
  commonPasswords.load().then(
    () => {},
    () => {},
  )

/** Shows what the texts are measured against by now, and checks again what is shown. */
export function updateLimits(context: EngineContext): void {
  const { form, policy, transport } = context
  const { policy: current, policyStatus } = policy.current()
  const limits: FormSnapshot['limits'] = {
    ...limitsOf(form.options, current),
    keyBytes: transport.keyBytes(),
    isCommon: commonPasswords.getIfLoaded()?.isCommonPassword,
  }
  const before = form.snapshot
  const isSame =
    before.policyStatus === policyStatus &&
    before.limits.policy === limits.policy &&
    before.limits.keyBytes === limits.keyBytes &&
    before.limits.isCommon === limits.isCommon &&
    before.limits.forbidden?.join() === limits.forbidden?.join()
  if (!isSame) form.update({ limits, policyStatus })
  updateChecklist(context)
  if (!isSame) revalidateShown(context)
}
