internal import PressDrawing
internal import PressPDF
internal import PressTemplates

extension PrinterMarks.Fold {
  init(_ fold: PressTemplates.Fold) {
    self =
      switch fold {
      case .vertical(let x): .vertical(x)
      case .horizontal(let y): .horizontal(y)
      }
  }
}
