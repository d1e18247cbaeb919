import { requirementWords } from '../../core/messages.js'
import { metWords } from '../../core/met-words.js'
import { isListed, type Requirement } from '../../core/policy.js'
import { notesOf } from '../../core/policy/notes.js'
import type { Note, PasswordFormOptions } from '../types.js'
import type { EngineContext, TypingAdvice } from './context.js'
import { isFocused } from '../is-focused.js'

/** Milliseconds without a key that count as a pause (AX-15). */
export const pauseMs = 1000

export function createTypingAdvice(context: Omit<EngineContext, 'advice'>): TypingAdvice {
  let timer: ReturnType<typeof setTimeout> | undefined
  let announced = ''

  function advise(): void {
    const { form } = context
    const { snapshot, options, effects, fields } = form
    const { input } = fields.newPassword
    const notes = findNotes(context)
    const fresh = notes.filter((note) => !snapshot.notes.includes(note))
    if (notes.join() !== snapshot.notes.join()) form.update({ notes })
    if (snapshot.status !== 'idle') return
    let summary = announced
    if (!input?.value) announced = ''
    else if (isFocused(input) && snapshot.policyStatus !== 'loading' && !isRefused(context))
      summary = describeRequirements(snapshot.requirements, options)
    // A note may come when the field has been left, and is announced all the same.
    const news = [...(summary === announced ? [] : [summary]), ...fresh.map((note) => options.messages.notes[note])]
    announced = summary
    if (news.length > 0) effects.announce(joinSentences(news))
  }

  return {
    afterPause() {
      clearTimeout(timer)
      timer = setTimeout(advise, pauseMs)
    },
    cancel: () => clearTimeout(timer),
  }
}

function findNotes({ form, breach }: Pick<EngineContext, 'form' | 'breach'>): Note[] {
  const { input } = form.fields.newPassword
  // Between two words of a passphrase there is a blank at the end for a while.
  const notes: Note[] = notesOf((isFocused(input) ? input?.value.trimEnd() : input?.value) ?? '')
  return breach.verdict === 'unknown' ? [...notes, 'breach-unknown'] : notes
}

/** Whether the service or the breach check refuses the password, which the list does not show. */
const isRefused = ({ form, breach }: Pick<EngineContext, 'form' | 'breach'>) =>
  form.fields.newPassword.serviceError !== undefined || breach.verdict === 'breached'

/** Chinese and Japanese have no space after a full stop. */
const joinSentences = (sentences: readonly string[]) => sentences.join(' ').replaceAll('。 ', '。')

/** How many requirements are met, and the words of each unmet rule that is not one of the listed ones. */
function describeRequirements(items: readonly Requirement[], { messages, tag }: PasswordFormOptions): string {
  const extraLines = items.filter((item) => item.state === 'unmet' && !isListed(item.code))
  return [metWords(messages, items), ...extraLines.map((item) => requirementWords(messages, item, tag))].join(' ')
}
