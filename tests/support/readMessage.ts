/** A mail as it came in. */
export interface ReceivedMail {
  /** To whom the mail server was told to bring it. */
  readonly to: readonly string[];
  /** By name in small letters; a name that comes twice has both. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** Reads a message of two parts, plain text and HTML, as RFC 2045 has them. */
export function readMessage(raw: string, to: readonly string[]): ReceivedMail {
  const headers = readHeaders(raw);
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(headers['content-type']?.[0] ?? '') ?? [];
  const parts = raw.split(`--${boundary}`).slice(1, -1).map(readPart);
  const partOf = (type: string) => parts.find((part) => part.type.startsWith(type))?.content ?? '';
  return { to, headers, text: partOf('text/plain'), html: partOf('text/html'), raw };
}

function readPart(part: string): { type: string; content: string } {
  const headers = readHeaders(part.trimStart());
  const content = part.trimStart().split('\r\n\r\n').slice(1).join('\r\n\r\n');
  const encoding = headers['content-transfer-encoding']?.[0] ?? '7bit';
  return { type: headers['content-type']?.[0] ?? '', content: decode(content, encoding) };
}

function decode(content: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString();
  if (encoding !== 'quoted-printable') return content;
  const bytes = content
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString();
}

function readHeaders(message: string): Record<string, string[]> {
  const [head = ''] = message.split('\r\n\r\n');
  const found: Record<string, string[]> = {};
  for (const line of head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name, value] = /^([^:]+): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined) (found[name.toLowerCase()] ??= []).push(value ?? '');
  }
  return found;
}
