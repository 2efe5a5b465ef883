internal import PressDrawing
internal import PressPDF
package import PressTemplates

extension PrinterMarks.Fold {
  package init(_ fold: PressTemplates.Fold) {
    self =
      switch fold {
      case .vertical(let x): .vertical(x)
      case .horizontal(let y): .horizontal(y)
      }
  }
}
