import {
  Button,
  createTheme,
  Dialog,
  DialogContent,
  DialogTitle,
  FormControl,
  FormLabel,
  OutlinedInput,
  Stack,
  ThemeProvider,
  Typography,
} from '@mui/material'
import { MuiTheme } from '../../src/themes/mui.js'
import { useId } from 'react'
import type { DesignSystem, DialogProps, PageProps } from './theme.js'

/** A page of Material UI's. */
const MuiPage = ({ scheme, children }: PageProps) => (
  <ThemeProvider theme={createTheme({ palette: { mode: scheme } })}>{children}</ThemeProvider>
)

/** As Material UI has it. */
const MuiForm = () => (
  <Stack component="form" spacing={2.5}>
    <Typography variant="h6" component="h2" color="textPrimary">
      Change email
    </Typography>
    <FormControl>
      <FormLabel htmlFor="mui-email">Email</FormLabel>
      <OutlinedInput id="mui-email" type="email" />
    </FormControl>
    <Button type="submit" variant="contained">
      Save
    </Button>
  </Stack>
)

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
