import type { ThreadId } from '../../../model.ts'
import type { ComposerWish } from '../../uiStore.ts'
import type { Command, CommandContext } from '../command.ts'
import { press } from './press.ts'

/** What the buttons in a conversation do, when there is one at hand and not several. */
export function conversationCommands(context: CommandContext): Command[] {
  const [thread] = context.targets
  if (!thread || context.targets.length > 1) return []
  return [
    ...writing(thread.id, context),
    ...looking(thread.id, context),
    ...(thread.patient_id === null ? [linking(thread.id, context)] : []),
  ]
}

type Parts = Omit<Command, 'key' | 'group'> & { id: string }
const command = (parts: Parts): Command => ({ ...parts, key: parts.id, group: 'thread' })

function writing(id: ThreadId, { ui, words, texts }: CommandContext): Command[] {
  const ask = (wish: Partial<ComposerWish>) => (): void => {
    if (ui.getState().openThreadId !== id) ui.getState().openThread(id, { focusComposer: true })
    ui.getState().askComposer({ mode: 'reply', templateId: null, ...wish })
  }
  return [
    command({ id: 'reply', label: texts.t('reply'), icon: 'reply', shortcut: 'reply', run: ask({}) }),
    command({ id: 'note', label: texts.t('note'), icon: 'file', shortcut: 'note', run: ask({ mode: 'note' }) }),
    command({ id: 'send-later', label: words.t('composer.sendLater'), icon: 'clock', run: ask({ tool: 'send-later' }) }),
    command({
      id: 'send-resolve',
      label: words.t('composer.sendAndResolve'),
      icon: 'checks',
      shortcut: 'send-resolve',
      run: ask({ tool: 'send-and-resolve' }),
    }),
    command({ id: 'attach', label: words.t('media.attachLong'), icon: 'clip', run: ask({ tool: 'attach' }) }),
    command({ id: 'emoji', label: words.t('emoji'), icon: 'plus', run: ask({ tool: 'emoji' }) }),
  ]
}

function looking(id: ThreadId, { ui, words, texts, root }: CommandContext): Command[] {
  const pane = root?.querySelector(`.pane--conversation[data-open-thread="${id}"]`)
  const find = (): void => {
    ui.getState().openThread(id)
    ui.getState().askComposer({ mode: 'reply', templateId: null, tool: 'find' })
  }
  return [
    command({ id: 'details', label: texts.t('details'), icon: 'person', shortcut: 'details', run: () => ui.getState().showDetails(true) }),
    command({ id: 'find', label: words.t('find'), icon: 'search', shortcut: 'find', run: find }),
    ...(pane?.querySelector('[data-tool=why]')
      ? [command({ id: 'why', label: words.t('strip.why'), icon: 'clock', run: () => press(pane, 'why') })]
      : []),
  ]
}

function linking(id: ThreadId, { ui, words, root }: CommandContext): Command {
  const run = (): void => {
    ui.getState().openThread(id)
    ui.getState().showDetails(true)
    // The sheet is there a moment later.
    requestAnimationFrame(() => press(root, 'link'))
  }
  return command({ id: 'link', label: words.t('link'), icon: 'person', run })
}
