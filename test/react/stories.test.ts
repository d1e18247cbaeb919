import { expect, test } from 'vitest'
import { passwordErrorCodes } from '../../src/index.js'
import * as change from '../../stories/change-password-form.stories.js'
import * as errors from '../../stories/errors.stories.js'
import * as languages from '../../stories/languages.stories.js'
import * as reset from '../../stories/reset-password-form.stories.js'
import { locales } from '../../stories/decorators.js'

type Exported = { parameters?: { shows?: string }; globals?: { locale?: string } }
const storiesOf = (module: object) => Object.values(module) as Exported[]

/** No callback gets it: the form is gone. */
const unseen = ['aborted']

test('every way to fail has a story that shows it', () => {
  const shown = [change, errors, reset].flatMap(storiesOf).flatMap(({ parameters }) => parameters?.shows ?? [])
  expect(passwordErrorCodes.filter((code) => !shown.includes(code))).toEqual(unseen)
  expect(shown.filter((code) => !passwordErrorCodes.some((each) => each === code))).toEqual([])
})

test('every language has a story', () => {
  const shown = storiesOf(languages).flatMap(({ globals }) => globals?.locale ?? [])
  expect(shown.toSorted()).toEqual(Object.keys(locales).toSorted())
})
