import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { expect, test } from 'vitest'
import { objectPlaces, pagePlaces, reactTree, requestPlaces, scan } from '../scan.js'
import { press, type } from './keyboard.js'

const secret = 'Zq7{"<&k\u00fc密码🔑 vW3x'
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const hex = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const units = (text: string) =>
  text.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)

test.each([
  ['as it is', secret, 'as it is'],
  ['eight characters from its middle', secret.slice(6, 15), 'as it is'],
  ['in hex', hex(secret), 'as UTF-8 hex'],
  ['in upper-case hex', hex(secret).toUpperCase(), 'as UTF-8 hex'],
  ['in base64', base64(secret), 'as base64'],
  ['in base64 behind one character', base64(`a${secret}`), 'as base64'],
  ['in base64 behind two characters', base64(`ab${secret}b`), 'as base64'],
  ['in base64url', base64(secret).replaceAll('+', '-').replaceAll('/', '_'), 'as base64url'],
  ['percent-escaped', encodeURIComponent(secret), 'percent-escaped'],
  ['as a form sends it', new URLSearchParams({ secret }).toString(), 'percent-escaped'],
  ['percent-escaped byte by byte', hex(secret).replace(/../g, '%$&').toUpperCase(), 'percent-escaped'],
  ['in JSON', JSON.stringify({ secret }), 'JSON-escaped'],
  ['in JSON of ASCII only', units(secret), 'JSON-escaped'],
  ['in HTML', new XMLSerializer().serializeToString(new Text(secret)), 'HTML-escaped'],
])('the scanner finds a secret in the page %s', (_, text, form) => {
  expect(scan([{ where: 'here', text: `… ${text} …` }], [secret])).toContain(`here: ${form}`)
})

test('the scanner takes seven characters of a secret, and other text, for chance', () => {
  const text = `${secret.slice(0, 7)} and ${secret.slice(-7)}, ${base64('another password')}`
  expect(scan([{ where: 'here', text }], [secret])).toEqual([])
})

test('the scanner looks at the URL, the headers and the body of a request', () => {
  const request = { requestId: '1', method: 'POST', path: '/api', at: 0, url: '/', headers: {}, body: '' }
  const requests = [
    { ...request, url: `https://service.example/?p=${encodeURIComponent(secret)}` },
    { ...request, headers: { authorization: `Basic ${base64(`alice:${secret}`)}` } },
    { ...request, body: `{"password":"${units(secret)}"}` },
  ]
  expect(scan(requestPlaces(requests), [secret])).toEqual([
    'URL of request 1 (POST /api): percent-escaped',
    'header authorization of request 2 (POST /api): as base64',
    'header authorization of request 2 (POST /api): as base64url',
    'body of request 3 (POST /api): JSON-escaped',
  ])
})

test('the scanner finds what a controlled input and react-hook-form keep of a typed password', async () => {
  const typed = 'kV9-mm3-Xw7-tr4'
  const { container } = render(<Careless />)
  expect(scan(await everything(container), [typed])).toEqual([])

  await press('Tab')
  await type(typed)
  expect(scan(pagePlaces(), [typed])).toContain('attribute value of input: as it is')

  await press('Tab')
  await type('the other field')
  const found = scan(await everything(container), ['the other field'])
  expect(found.filter((each) => each.includes('_formValues'))).not.toEqual([])
  expect(found.filter((each) => each.startsWith('attribute'))).toEqual([])
})

test('the scanner finds the variables of a mutation in a query client, also when they are a promise', async () => {
  const client = new QueryClient()
  const send = (variables: unknown) => {
    const mutation = client.getMutationCache().build(client, { mutationFn: async () => {} })
    return mutation.execute(variables)
  }
  await send({ password: secret })
  await send(Promise.resolve({ password: new TextEncoder().encode('another password') }))
  const found = scan(await objectPlaces('cache', client.getMutationCache().getAll()), [secret, 'another password'])
  expect(found.filter((each) => each.includes('variables.password'))).not.toEqual([])
  expect(found.filter((each) => each.includes('variables (settled).password'))).not.toEqual([])
})

function Careless() {
  const [text, setText] = useState('')
  const { register } = useForm()
  return (
    <form>
      <input aria-label="controlled" type="password" value={text} onChange={(event) => setText(event.target.value)} />
      <input aria-label="registered" type="password" {...register('secret')} />
    </form>
  )
}

async function everything(container: Element) {
  return [...pagePlaces(), ...(await objectPlaces('React', reactTree(container)))]
}
