import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useExtraMessages } from '../../src/react/provider/use-extra-messages.js'
import { de } from '../../src/locales/de.js'
import { en } from '../../src/locales/en.js'
import { renderKit } from '../kit.js'

function Later() {
  return <p>{useExtraMessages()?.card.later ?? 'No words yet'}</p>
}

it('loads the words of a feature in the language of the provider', async () => {
  let load = () => {}
  const asked = new Promise<void>((resolve) => (load = resolve))
  renderKit(<Later />, { locale: { ...de, loadExtras: async () => (await asked, de.loadExtras!()) } })
  expect(screen.getByText('No words yet')).toBeVisible()
  load()
  expect(await screen.findByText('Später')).toBeVisible()
})

it('shows English where the language of a host has no such words', async () => {
  renderKit(<Later />, { locale: { tag: 'nl', dir: 'ltr', messages: en.messages } })
  expect(await screen.findByText('Later')).toBeVisible()
})

it('shows the words of the host, and the rest in the language', async () => {
  const card = { later: 'Not now' }
  renderKit(<Later />, { locale: de, extras: { card } })
  expect(await screen.findByText('Not now')).toBeVisible()
})
