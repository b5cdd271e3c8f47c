import { useMemo } from "react";
import { qrMatrix } from "./qr-matrix.ts";

const margin = 4;

/** Dark on light in both themes, by the browser's own paper and ink: that is what cameras look for. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => {
    const matrix = qrMatrix(text);
    const modules = matrix.flatMap((row, down) =>
      row.flatMap((dark, along) => (dark ? [`M${along + margin} ${down + margin}h1v1h-1z`] : [])),
    );
    return { path: modules.join(""), size: matrix.length + 2 * margin };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-48 max-w-full justify-self-center rounded-std border border-line scheme-only-light"
    >
      <rect width={size} height={size} fill="Canvas" />
      <path d={path} fill="CanvasText" />
    </svg>
  );
}
