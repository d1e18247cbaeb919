import { Alert, Button, FormLabel, IconButton, Link, OutlinedInput, Select } from '@mui/material'
import type { Components } from '../../src/index.js'

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
      <Button {...props} variant={props.part === 'submit' ? 'contained' : 'outlined'} ref={ref} />
    ),

  Label: ({ Default: _own, ...props }) => <FormLabel {...props} />,

  Alert: ({ Default: _own, children, ...props }) => (
    <div {...props}>
      {children && (
        <Alert severity="error" role="presentation">
          {children}
        </Alert>
      )}
    </div>
  ),

  Link: ({ Default: _own, ...props }) => <Link {...props} component="button" sx={{ paddingBlock: 0.75 }} />,

  Select: ({ Default: _own, ref, children, ...props }) => (
    <Select native size="small" inputRef={ref} slotProps={{ input: props }}>
      {children}
    </Select>
  ),
}
