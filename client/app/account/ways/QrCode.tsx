import { encodeQR } from 'qr';

/** Modules of white around it, which readers need. */
const border = 4;

/**
 * A picture that an app reads: dark on light, whatever the colours of the page. What it says stands
 * beside it as text.
 */
export function QrCode({ text }: { text: string }) {
  const rows = encodeQR(text, 'raw', { border, ecc: 'medium' });
  const path = rows.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  const box = `0 0 ${rows.length} ${rows.length}`;
  return (
    <svg className="qr" aria-hidden="true" viewBox={box} shapeRendering="crispEdges">
      <rect className="qr__light" width={rows.length} height={rows.length} />
      <path className="qr__dark" d={path.join('')} />
    </svg>
  );
}
