import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib']

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` once per account and version, with the libraries and fonts that a
 * bare Linux lacks, and returns its path. The package itself unpacks to fixed names in the temporary folder, where two
 * processes or two accounts would trip over each other.
 */
export async function bundledChromium(): Promise<string> {
  const require = createRequire(import.meta.url)
  const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = require(join(packageFolder, 'package.json')) as { version: string }
  const home = join(tmpdir(), `prazo-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(home)) await unpack(packageFolder, home)
  const { setupLambdaEnvironment } = await import('@sparticuz/chromium')
  if (!LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, 'libnss3.so')))) setupLambdaEnvironment(join(home, 'al2023', 'lib'))
  if (!existsSync('/etc/fonts/fonts.conf')) process.env['FONTCONFIG_PATH'] = join(home, 'fonts')
  return join(home, 'chromium')
}

async function unpack(packageFolder: string, home: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const partial = await mkdtemp(`${home}-`)
  const temporary = process.env['TMPDIR']
  process.env['TMPDIR'] = partial
  try {
    await Promise.all([chromium.executablePath(), inflate(join(packageFolder, 'bin', 'al2023.tar.br'))])
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporary
  }
  const fonts = join(home, 'fonts')
  await writeFile(
    join(partial, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`,
  )
  // Whoever was first wins; the other copy goes.
  await rename(partial, home).catch(() => rm(partial, { recursive: true, force: true }))
}
