import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'vitest'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Holds once nothing in the program leads to the object any more. */
export async function expectCollected(reference: WeakRef<object>): Promise<void> {
  await expect
    .poll(
      () => {
        collect()
        return reference.deref()
      },
      { timeout: 3000 },
    )
    .toBeUndefined()
}
