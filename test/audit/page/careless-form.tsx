import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { hostClient, tell } from './host.js'

/** A typical careless form: it works, and keeps what was typed. */
export function CarelessForm({ host }: { host: string }) {
  const [current, setCurrent] = useState('')
  const { register, handleSubmit } = useForm<{ chosen: string }>()
  const change = useMutation(
    {
      mutationFn: async (passwords: { oldPassword: string; newPassword: string }) => {
        await fetch(`${host}/api/v3/update-password`, { method: 'POST', body: JSON.stringify(passwords) })
        throw new Error(`The service refused ${JSON.stringify(passwords)}.`)
      },
      onError: tell('onError'),
    },
    hostClient,
  )
  const submit = handleSubmit(({ chosen }) => change.mutate({ oldPassword: current, newPassword: chosen }))
  return (
    <form onSubmit={(event) => void submit(event)}>
      <input
        type="password"
        aria-label="Current password"
        value={current}
        onChange={({ target }) => setCurrent(target.value)}
      />
      <input type="password" aria-label="New password" {...register('chosen')} />
      <button type="submit">Change password</button>
    </form>
  )
}
