import * as Radix from '@radix-ui/react-dialog'

/** Radix itself gives the first field the focus. */
export const autoFocus = false

export const Dialog = ({ open, close, opener, title, children }) => (
  <Radix.Root open={open} onOpenChange={(isOpen) => isOpen || close()}>
    <Radix.Trigger asChild>{opener}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Overlay />
      <Radix.Content aria-describedby={undefined} aria-labelledby="account-title">
        <Radix.Title asChild>{title}</Radix.Title>
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)
