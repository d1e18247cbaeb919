import { useRef } from 'react'
import type { Locale } from '../src/index.js'
import { en } from '../src/locales/en.js'
import { FormContext, type FormScope } from '../src/react/shared/form-context.js'
import { tags } from '../src/react/shared/elements.js'
import { partOf } from '../src/react/shared/part-props.js'
import { StrengthMeter, type StrengthMeterProps } from '../src/react/fields/parts/strength-meter.js'
import { useStrength } from '../src/react/fields/use-strength.js'

interface MeterProps extends StrengthMeterProps {
  locale?: Locale
  unstyled?: boolean
}

/** A meter with what it takes from a form. */
export function Meter({ score, locale = en, unstyled = false }: MeterProps) {
  const scope = { id: 'form', part: partOf(unstyled, tags), elements: tags, messages: locale.messages } as FormScope
  return (
    // eslint-disable-next-line react/jsx-no-constructed-context-values -- the whole tree renders again
    <FormContext.Provider value={scope}>
      <div className={unstyled ? '' : 'pwk-root'} lang={locale.tag} dir={locale.dir}>
        <StrengthMeter score={score} />
      </div>
    </FormContext.Provider>
  )
}

export interface MeteredProps extends Omit<MeterProps, 'score'> {
  words?: () => readonly string[]
}

/** A field and the meter of what is typed into it, which alone draws itself. */
export function Metered(props: MeteredProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <label>
        New password
        <input type="password" autoComplete="new-password" ref={input} />
      </label>
      <LiveMeter input={input} {...props} />
    </>
  )
}

function LiveMeter({
  input,
  words = () => [],
  ...props
}: MeteredProps & { input: { current: HTMLInputElement | null } }) {
  const score = useStrength({
    watch(listener) {
      const element = input.current
      element?.addEventListener('input', listener)
      return () => element?.removeEventListener('input', listener)
    },
    read: () => input.current?.value ?? '',
    words,
  })
  return <Meter score={score} {...props} />
}
