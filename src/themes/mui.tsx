/**
 * MUI 7 and 9: their inputs, buttons and colours for the forms. Guide: docs/design-systems.md.
 *
 * @packageDocumentation
 */

'use client'

import {
  Alert,
  Button,
  FormLabel,
  GlobalStyles,
  IconButton,
  Link,
  OutlinedInput,
  Select,
  useTheme,
} from '@mui/material'
import { forwardRef, useMemo } from 'react'
import type { Components } from '../react/shared/component-slots.js'
import { customProperties, outOfTheFlow, Themed, useRootClass, type PropsOf, type ThemeProps } from './themed.js'

/** Material UI's elements in place of the kit's. `MuiTheme` hands them over, beside the theme. */
export const muiComponents: Components = {
  // Its input is uncontrolled as long as it gets no value.
  Input: forwardRef<HTMLInputElement, PropsOf<'Input'>>(function MuiInput({ Default: _own, ...props }, ref) {
    return (
      <OutlinedInput
        fullWidth
        error={props['data-invalid'] !== undefined}
        sx={props['data-plain'] === undefined ? { paddingInlineEnd: 5 } : {}}
        inputRef={ref}
        slotProps={{ input: props }}
      />
    )
  }),

  Button: ({ Default: _own, ...props }) =>
    props.part === 'toggle' ? (
      <IconButton
        {...props}
        size="small"
        sx={{ position: 'absolute', insetBlock: 0, marginBlock: 'auto', insetInlineEnd: 4, blockSize: 'fit-content' }}
      />
    ) : (
      <Button {...props} variant={props.part === 'submit' ? 'contained' : 'outlined'} sx={{ flex: '1 1 auto' }} />
    ),

  Label: ({ Default: _own, ...props }) => <FormLabel {...props} />,

  Alert: forwardRef<HTMLDivElement, PropsOf<'Alert'>>(function MuiAlert({ Default: _own, children, ...props }, ref) {
    return (
      <div {...props} style={children ? {} : outOfTheFlow} ref={ref}>
        {children && (
          <Alert severity="error" role="presentation">
            {children}
          </Alert>
        )}
      </div>
    )
  }),

  Link: ({ Default: _own, ...props }) => (
    <Link
      {...props}
      component="button"
      color={props['data-waiting'] === undefined ? 'primary' : 'textSecondary'}
      sx={{ paddingBlock: 0.75 }}
    />
  ),

  Select: forwardRef<HTMLSelectElement, PropsOf<'Select'>>(function MuiSelect(
    { Default: _own, children, ...props },
    ref,
  ) {
    return (
      <Select native inputRef={ref} inputProps={props}>
        {children}
      </Select>
    )
  }),
}

/**
 * The forms below it look as Material UI's own: light or dark, and with the shape, the words' size and the default props
 * that the `ThemeProvider` around it says, and as wide as what they are in. It goes below the `PasswordKitProvider`.
 *
 * @example
 * ```tsx
 * <MuiTheme><ChangePasswordForm /></MuiTheme>
 * ```
 */
export function MuiTheme({ children }: ThemeProps) {
  const theme = useTheme()
  const root = useRootClass()
  const classNames = useMemo(() => ({ root }), [root])
  // Variables where the theme has them: they follow a color scheme that changes without a draw.
  const { palette, shape } = theme.vars ?? theme
  const { typography } = theme
  const values = customProperties({
    font: String(typography.fontFamily),
    text: palette.text.primary,
    muted: palette.text.secondary,
    danger: theme.vars
      ? `color-mix(in srgb, ${palette.text.primary} 30%, ${palette.error.main})`
      : theme.palette.mode === 'dark'
        ? palette.error.light
        : palette.error.dark,
    accent: palette.primary.main,
    radius: typeof shape.borderRadius === 'number' ? `${shape.borderRadius}px` : shape.borderRadius,
    weight: String(typography.fontWeightRegular),
    'small-size': String(typography.caption.fontSize),
    'title-size': String(typography.h6.fontSize),
    'title-weight': String(typography.fontWeightMedium),
    width: '100%',
  })
  return (
    <Themed components={muiComponents} classNames={classNames}>
      <GlobalStyles
        styles={{
          [`.${root}`]: values,
          // What its FormControl would say to the label.
          [`.${root} :focus-within > .MuiFormLabel-root`]: { color: palette.primary.main },
          [`.${root} [data-invalid] > .MuiFormLabel-root`]: { color: palette.error.main },
        }}
      />
      {children}
    </Themed>
  )
}
