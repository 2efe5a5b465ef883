package import PressDrawing
internal import PressSymbols
internal import PressText

package struct ShapeSlot: Sendable, Hashable {
  package var path: Path
  package var fillSource: ColorSource?
  package var strokeSource: ColorSource?
  package var strokeWidth: Length

  package var fill: Color? { fillSource?.color }
  package var stroke: Color? { strokeSource?.color }
}
