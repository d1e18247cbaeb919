'use client'

import { drawStep, type RenderStep } from '../steps/draw-step.js'
import { AccountRow } from './parts/account-row.js'
import { CountrySelect } from './parts/country-select.js'
import { Deadline } from './parts/deadline.js'
import { Hint } from './parts/hint.js'
import { MailLink } from './parts/mail-link.js'

/** A step before the new password, or after a code, as the kit draws it. */
export const drawResetStep: RenderStep = (step) =>
  drawStep(
    step,
    <>
      {step.account && <AccountRow {...step.account} />}
      {step.deadline && <Deadline {...step.deadline} />}
    </>,
    <>
      {step.country && <CountrySelect {...step.country} />}
      {step.hint && <Hint line={step.hint} />}
      {step.mail && <MailLink line={step.mail} />}
    </>,
  )
