import { words } from '../../src/core/messages.js'
import { PasswordError, passwordErrorCodes } from '../../src/index.js'
import { en } from '../../src/locales/en.js'

/** Every code with what the form says, from the code itself. */
export function ErrorTable() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">code</th>
          <th scope="col">what the person reads</th>
        </tr>
      </thead>
      <tbody>
        {passwordErrorCodes.map((code) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{words(en.messages.errors[code], new PasswordError(code))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
