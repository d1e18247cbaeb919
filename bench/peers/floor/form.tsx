import { zodResolver } from '@hookform/resolvers/zod'
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'

/** What a team writes by hand in an afternoon: three fields, their errors, a button. It is what the kit is compared with. */
const fields = [
  ['oldPassword', 'Current password', 'current-password'],
  ['newPassword', 'New password', 'new-password'],
  ['confirm', 'Confirm new password', 'new-password'],
] as const

const schema = z
  .object({
    oldPassword: z.string().check(z.minLength(1, 'Enter your current password.')),
    newPassword: z.string().check(z.minLength(8, 'Use 8 characters at least.')),
    confirm: z.string(),
  })
  .check(
    z.refine(({ newPassword, confirm }) => newPassword === confirm, {
      path: ['confirm'],
      error: 'The passwords do not match.',
    }),
  )

export type Seal = (text: string) => Promise<string>

export interface FormProps {
  /** How a host of the service encrypts; without it the text goes as it is. */
  loadSeal?: () => Promise<Seal>
}

const client = new QueryClient()
const asItIs: Seal = (text) => Promise.resolve(text)

export function Form(props: FormProps) {
  return (
    <QueryClientProvider client={client}>
      <Fields {...props} />
    </QueryClientProvider>
  )
}

function Fields({ loadSeal }: FormProps) {
  const { register, handleSubmit, formState } = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { oldPassword: '', newPassword: '', confirm: '' },
  })
  const mutation = useMutation({
    mutationFn: async ({ oldPassword, newPassword }: z.infer<typeof schema>) => {
      const seal = (await loadSeal?.()) ?? asItIs
      const body = { oldPassword: await seal(oldPassword), newPassword: await seal(newPassword) }
      const answer = await fetch('/api/v3/update-password', { method: 'POST', body: JSON.stringify(body) })
      const { statusCode } = (await answer.json()) as { statusCode: number }
      if (statusCode !== 200) throw new Error('The service refused.')
    },
  })
  if (mutation.isSuccess) return <p role="status">Password changed</p>
  return (
    <form
      noValidate
      onSubmit={(event) => void handleSubmit((values) => mutation.mutate(values))(event)}
      onFocus={() => void loadSeal?.()}
    >
      {fields.map(([name, label, autoComplete]) => {
        const error = formState.errors[name]?.message
        return (
          <p key={name}>
            <label htmlFor={name}>{label}</label>
            <input
              id={name}
              type="password"
              autoComplete={autoComplete}
              aria-invalid={Boolean(error)}
              aria-describedby={`${name}-error`}
              {...register(name)}
            />
            <span id={`${name}-error`}>{error}</span>
          </p>
        )
      })}
      <p role="alert">{mutation.error?.message}</p>
      <button type="submit" disabled={mutation.isPending}>
        {mutation.isPending ? 'Changing…' : 'Change password'}
      </button>
    </form>
  )
}
