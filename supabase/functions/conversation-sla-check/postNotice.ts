import { NoticeError } from './notice.ts'

const PATIENCE_MS = 10_000

export interface Posting {
  url: string
  headers: Record<string, string>
  body: string
  fetcher?: typeof fetch
}

/** Posts JSON. Any answer but 2xx is a failure, none within ten seconds is one too; redirects are not followed: they may lead anywhere. */
export async function postNotice({ url, headers, body, fetcher = fetch }: Posting): Promise<void> {
  let response: Response
  try {
    response = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch (error) {
    throw new NoticeError(error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : 'not reached', { cause: error })
  }
  await response.body?.cancel()
  if (!response.ok) throw new NoticeError(`answered ${response.status}`)
}
