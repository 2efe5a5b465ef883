internal import PressDrawing
internal import PressInspection
internal import PressPDF
internal import PressPreflight
internal import PressResources

extension AssetPress {
  /// A line's box may have no width.
  private static let hairsbreadth = Length.mm(0.1)

  /// A code as the plates of a press carry it, where artwork overprints in its box; nil where none does, and without
  /// Ghostscript.
  ///
  /// A picture of a PDF page shows what overprints as if it covered what lies below.
  ///
  /// - Parameter part: what of the page is near the code.
  func printed(
    _ code: VectorCheck.Code, in part: Scene, by check: VectorCheck, _ separations: ExpectedSeparations?,
    _ asset: PlannedAsset
  ) throws -> VectorVerdict? {
    guard asset.hasPlates, PlateSeparation.isPossible,
      part.nodes.contains(where: { overprints($0, in: code.box) })
    else { return nil }
    let box = code.box
    let moved = Scene(
      trim: box.size, nodes: [.group(Transform(tx: -box.minX, ty: -box.minY), part.nodes)])
    let document = try PressDocument(
      .pressed(asset.press?.rules ?? .plain, title: asset.content.title), sources: sources)
    try document.addPage(PressPage(moved))
    return try check.verdict(
      code, printed: try document.finish(), spots: part.colors, converter: converter, separations: separations
    )
  }

  /// Whether a page of a PDF in the node has a mark in a box that overprints.
  private func overprints(_ node: Scene.Node, in box: Rect) -> Bool {
    switch node {
    case .page(let page, let target):
      let scale = target.size.width / page.part.size.width
      return marks(of: page.file).contains { mark in
        guard mark.page == page.number else { return false }
        guard let own = mark.box else { return true }
        return Rect(
          x: target.minX + (own.minX - page.part.minX) * scale,
          y: target.minY + (own.minY - page.part.minY) * scale, width: own.size.width * scale,
          height: own.size.height * scale
        ).inset(by: -AssetPress.hairsbreadth).intersects(box)
      }
    case .clip(_, let inner), .group(_, let inner): return inner.contains { overprints($0, in: box) }
    case .fill, .modules, .stroke, .glyphs, .image, .artwork: return false
    }
  }

  /// Each file is looked at once.
  private func marks(of file: DocumentFile) -> [OverprintingMark] {
    if let known = overprintingMarks[file] { return known }
    let found = (try? Preflight(data: file.bytes, target: .plain))?.overprints ?? []
    overprintingMarks[file] = found
    return found
  }
}
