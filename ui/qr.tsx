// A QR code as one sharp path.

import { create } from 'qrcode';

/** `text` as a code, with the quiet zone of four modules that the standard asks for (ISO/IEC 18004). */
export function QrCode({
  text,
  label,
  class: className,
}: {
  text: string;
  label: string;
  class?: string | undefined;
}) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules.get(y, x)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  const view = `0 0 ${size + 8} ${size + 8}`;
  return (
    <svg viewBox={view} class={className} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
