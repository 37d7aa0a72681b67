import type { privacy as keys } from '../ptBR/privacy.ts'

export const privacy: Record<keyof typeof keys, string> = {
  'status.needsKey': 'closed',
  'needsKey.title': 'The conversations on this device are protected',
  'needsKey.text': 'Connect to the internet once to open them. What you wrote and did not send is still kept here.',
  'problem.dismissedText':
    'Nothing of its conversations stays on this device, only what you wrote and did not send, until you have access again. Ask an administrator, or sign in with another account.',
  'problem.disconnected': 'This device was disconnected',
  'problem.disconnectedText': 'You or an administrator ended this device’s access, and its data was deleted. Sign in again to continue.',
  'problem.moved': 'This inbox was opened in another tab',
  'problem.movedText': 'The other tab keeps the data in another way and took it along. Reload this page to continue here.',
  'locked.title': 'The inbox is locked',
  'locked.text': 'Nobody has been here for a while. What you were writing is kept.',
  'locked.unlock': 'Unlock',
  'locked.refused': 'Your session is no longer valid. Sign in to the clinic’s system again.',
  'locked.offline': 'No connection: your session could not be checked.',
}
