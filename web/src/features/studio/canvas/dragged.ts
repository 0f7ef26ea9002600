/** How a dragged kind is called on its way from the palette to the canvas. */
export const draggedKind = 'application/x-onsite-kind';
