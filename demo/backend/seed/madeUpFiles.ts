import { crc32, deflateSync } from 'node:zlib'

/** A file out of nothing but code: real to whoever opens it, and small. */
export interface MadeUpFile {
  kind: 'image' | 'audio' | 'document'
  name: string
  mime: string
  content: Buffer
}

/** A ticket, as far as a picture of two colours can be one. */
export function madeUpPicture(name: string): MadeUpFile {
  const [width, height] = [480, 300]
  const rows = Buffer.alloc((1 + width * 3) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * 3) + 1 + x * 3
      const isBand = y < 70 || (y > 110 && y < 130 && x > 40 && x < 300) || (y > 160 && y < 180 && x > 40 && x < 380) || x > 430
      rows.set(isBand ? [15, 118, 110] : [240, 247, 245], at)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const content = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
  return { kind: 'image', name, mime: 'image/png', content }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** MPEG-1 layer III, 128 kbit/s at 44.1 kHz: a frame whose side information is zero is 26 ms of silence. */
export function madeUpSilence(name: string, seconds: number): MadeUpFile {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0xc4])
  return {
    kind: 'audio',
    name,
    mime: 'audio/mpeg',
    content: Buffer.concat(Array.from({ length: Math.ceil(seconds / 0.026_122) }, () => frame)),
  }
}

/** One page with one line. */
export function madeUpDocument(name: string, line: string): MadeUpFile {
  const text = `BT /F1 18 Tf 60 760 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return { kind: 'document', name, mime: 'application/pdf', content: Buffer.from(body + table + trailer, 'latin1') }
}
