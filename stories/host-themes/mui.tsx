import {
  Alert,
  Button,
  createTheme,
  FormControl,
  FormLabel,
  IconButton,
  Link,
  OutlinedInput,
  Select,
  Stack,
  ThemeProvider,
  Typography,
} from '@mui/material'
import type { Components } from '../../src/index.js'
import { customProperties, outOfTheFlow, type ThemeProps } from './theme.js'

/** Material UI in place of the kit's elements. */
export const mui: Components = {
  // Its input is uncontrolled as long as it gets no value.
  Input: ({ Default: _own, ref, ...props }) => (
    <OutlinedInput
      fullWidth
      size="small"
      error={props['data-invalid'] !== undefined}
      sx={props['data-plain'] === undefined ? { paddingInlineEnd: 5 } : {}}
      inputRef={ref}
      slotProps={{ input: props }}
    />
  ),

  Button: ({ Default: _own, ref, ...props }) =>
    props.part === 'toggle' ? (
      <IconButton
        {...props}
        size="small"
        sx={{ position: 'absolute', insetBlockStart: 3, insetInlineEnd: 4 }}
        ref={ref}
      />
    ) : (
      <Button
        {...props}
        variant={props.part === 'submit' ? 'contained' : 'outlined'}
        sx={{ flex: '1 1 auto' }}
        ref={ref}
      />
    ),

  Label: ({ Default: _own, ...props }) => <FormLabel {...props} />,

  Alert: ({ Default: _own, children, ...props }) => (
    <div {...props} style={children ? {} : outOfTheFlow}>
      {children && (
        <Alert severity="error" role="presentation">
          {children}
        </Alert>
      )}
    </div>
  ),

  Link: ({ Default: _own, ...props }) => (
    <Link
      {...props}
      component="button"
      color={props['data-waiting'] === undefined ? 'primary' : 'textSecondary'}
      sx={{ paddingBlock: 0.75 }}
    />
  ),

  Select: ({ Default: _own, ref, children, ...props }) => (
    <Select native size="small" inputRef={ref} slotProps={{ input: props }}>
      {children}
    </Select>
  ),
}

/** A page of Material UI's; what is left of the kit's own takes its palette. */
export function MuiTheme({ scheme, children }: ThemeProps) {
  const theme = createTheme({ palette: { mode: scheme } })
  const { palette, typography, shape } = theme
  const style = customProperties({
    font: String(typography.fontFamily),
    text: palette.text.primary,
    muted: palette.text.secondary,
    danger: palette.mode === 'dark' ? palette.error.light : palette.error.dark,
    accent: palette.primary.main,
    radius: `${shape.borderRadius}px`,
    weight: String(typography.fontWeightRegular),
    'title-size': '1.25rem',
    'title-weight': String(typography.fontWeightMedium),
  })
  return (
    <ThemeProvider theme={theme}>
      <div style={style}>{children}</div>
    </ThemeProvider>
  )
}

/** As Material UI has it. */
export const MuiForm = () => (
  <Stack component="form" spacing={2.5}>
    <Typography variant="h6" component="h2" color="textPrimary">
      Change email
    </Typography>
    <FormControl size="small">
      <FormLabel htmlFor="mui-email">Email</FormLabel>
      <OutlinedInput id="mui-email" type="email" />
    </FormControl>
    <Button type="submit" variant="contained">
      Save
    </Button>
  </Stack>
)
