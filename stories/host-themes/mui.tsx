import {
  Button,
  createTheme,
  Dialog,
  DialogContent,
  DialogTitle,
  FormControl,
  FormHelperText,
  FormLabel,
  IconButton,
  InputAdornment,
  OutlinedInput,
  Select,
  Stack,
  ThemeProvider,
  Typography,
} from '@mui/material'
import { MuiTheme } from '../../src/themes/mui.js'
import { useId } from 'react'
import { Eye } from './eye.js'
import type { FieldWords, FormWords } from './words.js'
import type { DesignSystem, DialogProps, PageProps } from './theme.js'

/** A page of Material UI's. */
const MuiPage = ({ scheme, children }: PageProps) => (
  <ThemeProvider theme={createTheme({ palette: { mode: scheme } })}>{children}</ThemeProvider>
)

/** As Material UI has it. */
const MuiForm = ({ title, description, fields, submit }: FormWords) => (
  <Stack component="form" spacing={2.5} aria-label={title}>
    <Typography variant="h6" component="h2" color="textPrimary">
      {title}
    </Typography>
    {description && <Typography color="textSecondary">{description}</Typography>}
    {fields.map((field) => (
      <MuiField key={field.label} {...field} />
    ))}
    <Button type="submit" variant="contained">
      {submit}
    </Button>
  </Stack>
)

function MuiField({ label, type, show, value, error, lines }: FieldWords) {
  const id = useId()
  const eye = (
    <InputAdornment position="end">
      <IconButton edge="end" aria-label={show}>
        <Eye />
      </IconButton>
    </InputAdornment>
  )
  return (
    <FormControl error={error !== undefined}>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      {type === 'country' ? (
        <Select native inputProps={{ id }}>
          <option>{value}</option>
        </Select>
      ) : (
        <OutlinedInput id={id} type={type} defaultValue={value} {...(type === 'password' && { endAdornment: eye })} />
      )}
      {[error, ...(lines ?? [])].map((line) => line && <FormHelperText key={line}>{line}</FormHelperText>)}
    </FormControl>
  )
}

function MuiDialog({ title, children }: DialogProps) {
  const id = useId()
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
    </Dialog>
  )
}

export const mui: DesignSystem = { Page: MuiPage, OwnForm: MuiForm, KitTheme: MuiTheme, Dialog: MuiDialog }
