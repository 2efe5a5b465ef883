internal import Foundation
internal import PressDrawing
internal import PressYAML

extension TemplateReader {
  func readPage(
    _ value: YAMLValue, number: Int, in context: PageContext, slotNames: inout [String]
  ) -> Page? {
    guard let page = value.mapping(["page", "folds", "artwork", "slots", "foreground"], of: "a page") else {
      return nil
    }
    var context = context
    if let folds = page["folds"] { context.folds = readFolds(folds, in: context.format) }
    context.artwork = page["artwork"].flatMap { readArtwork($0, in: context) }
    var slots: [Slot] = []
    for item in page["slots"]?.list() ?? [] {
      guard let slot = readSlot(item, in: context) else { continue }
      if case .code(let code) = slot.content {
        if slotNames.contains(code.name) {
          item.error("duplicate-slot", "a code slot named '\(code.name)' is there already")
        }
        slotNames.append(code.name)
      }
      slots.append(slot)
    }
    return Page(
      name: page["page"]?.string() ?? String(number), folds: context.folds,
      artwork: context.artwork, slots: slots,
      foreground: page["foreground"].flatMap { readArtwork($0, in: context) })
  }

  /// Artwork fills the bleed box if its shape matches, else the trim, else it is an error.
  private func readArtwork(_ value: YAMLValue, in context: PageContext) -> PlacedArtwork? {
    if value.isNull { return nil }
    guard let name = value.string(), name != "none", let picture = readPicture(named: name, value) else {
      return nil
    }
    guard let box = fittingBox(for: picture, in: context) else {
      let shown =
        switch picture {
        case .pixels(_, let width, let height): "\(width) × \(height) px"
        case .drawing(_, let size): size?.description ?? "unknown"
        }
      value.error(
        "artwork-size",
        "the artwork '\(name)' (\(shown)) has the shape neither of the bleed box "
          + "(\(context.bleedBox.size)) nor of the trim (\(context.format.size))",
        hint: "draw it at the size of the bleed box")
      return nil
    }
    if let least = context.medium.smallestImageResolution,
      let found = picture.resolution(atWidth: box.size.width), found < least
    {
      value.error(
        "low-resolution", "the artwork '\(name)' has \(Int(found)) pixels an inch at \(box.size.width) width",
        hint: "at least \(Int(least)) are needed, 300 are better")
      return nil
    }
    return PlacedArtwork(picture: picture, box: box)
  }

  private func fittingBox(for picture: Picture, in context: PageContext) -> Rect? {
    let boxes = [context.bleedBox, context.trim]
    if case .drawing(_, let size?) = picture {
      let exact = boxes.first { box in
        abs((box.size.width - size.width).millimetres) < 0.1
          && abs((box.size.height - size.height).millimetres) < 0.1
      }
      if let exact { return exact }
    }
    // A drawing without a size of its own takes the one it is given.
    guard let aspect = picture.aspect else { return context.bleedBox }
    return boxes.first { box in
      abs(box.size.height / box.size.width / aspect - 1) < 0.003
    }
  }

  /// Reads a picture of the bundle; it may not lie outside of it.
  func readPicture(named name: String, _ value: YAMLValue) -> Picture? {
    guard let file = ConfinedPath.resolve(name, in: folder) else {
      value.error(
        "outside-bundle", "'\(name)' lies outside of the bundle", hint: "put the file beside template.yaml")
      return nil
    }
    guard let bytes = try? Data(contentsOf: file) else {
      value.error("missing-file", "the file '\(name)' is not in '\(shownFolder)'")
      return nil
    }
    do {
      return try inspect(bytes)
    } catch {
      value.error("unreadable-picture", "'\(name)': \(error.message)", hint: error.hint)
      return nil
    }
  }
}
