/** How the name lies on its own ground: widths of the slots, and which of them are still bare. */
const slots = [
  { share: 5, laid: true },
  { share: 2, laid: true },
  { share: 2, laid: true },
  { share: 1, laid: false },
  { share: 2, laid: true },
  { share: 2, laid: true },
  { share: 2, laid: true },
  { share: 2, laid: true },
  { share: 2, laid: false },
];
const gap = 1.6;
const unit = (100 - gap * (slots.length - 1)) / slots.reduce((sum, { share }) => sum + share, 0);

function startOf(index: number): number {
  return slots.slice(0, index).reduce((sum, { share }) => sum + share * unit + gap, 0);
}

/** The name of the product, standing on the ground line. */
export function Wordmark() {
  return (
    <span className="draagvlak-wordmark">
      Draagvlak
      <svg aria-hidden="true" focusable="false" viewBox="0 0 100 5" preserveAspectRatio="none">
        {slots.map(({ share, laid }, index) => (
          <rect
            key={startOf(index)}
            x={startOf(index)}
            y={laid ? 0 : 3.4}
            width={share * unit}
            height={laid ? 5 : 1.6}
          />
        ))}
      </svg>
    </span>
  );
}
