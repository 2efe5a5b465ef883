internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressYAML

extension TemplateReader {
  /// - Parameter codes: the code slots of the pages before: one that stands on several is filled by one account.
  func readPage(
    _ value: YAMLValue, number: Int, in context: PageContext, codes: inout [CodeSlot]
  ) -> Page? {
    guard let page = value.mapping(["page", "folds", "artwork", "slots", "foreground"], of: "a page") else {
      return nil
    }
    var context = context
    if let folds = page["folds"] { context.folds = readFolds(folds, in: context.format) }
    context.artwork = page["artwork"].flatMap { readArtwork($0, in: context) }
    var slots: [Slot] = []
    var here: [CodeSlot] = []
    for item in page["slots"]?.list() ?? [] {
      guard let slot = readSlot(item, in: context) else { continue }
      if let code = slot.code {
        checkName(of: code, in: slot, item, beside: slots, codes + here)
        here.append(code)
      }
      slots.append(slot)
    }
    codes += here
    context.artwork?.remove(slots.flatMap(\.elements))
    return Page(
      name: page["page"]?.string() ?? String(number), folds: context.folds,
      artwork: context.artwork, slots: slots,
      foreground: page["foreground"].flatMap { readArtwork($0, in: context) })
  }

  /// A name is drawn once on a page; on another page, or in another place of this one when the conditions are
  /// opposite, it means the same symbol.
  private func checkName(
    of code: CodeSlot, in slot: Slot, _ item: YAMLValue, beside slots: [Slot], _ earlier: [CodeSlot]
  ) {
    let meets = slots.contains { other in
      other.code?.name == code.name && !other.conditions.exclude(slot.conditions)
    }
    if meets {
      item.error(
        "duplicate-slot", "a code slot named '\(code.name)' is there already",
        hint: "give it a name of its own, or both opposite conditions: 'when: logo' and 'when: not logo'; "
          + "on another page the same name means the same account")
    } else if earlier.contains(where: { $0.name == code.name && $0.requirements != code.requirements }) {
      item.error(
        "different-slot", "the code slot '\(code.name)' has another level earlier",
        hint: "one symbol stands on both: give both the same 'level' and both a 'logo' or none")
    }
  }

  /// Artwork fills the bleed box if its shape matches, else the trim, else it is an error.
  private func readArtwork(_ value: YAMLValue, in context: PageContext) -> PlacedArtwork? {
    if value.isNull { return nil }
    guard let name = value.string(), name != "none" else { return nil }
    let place = SourceLocation(position: value.position, line: value.sourceLine)
    if let pdf = PageName(name) { return readPage(pdf, value, in: context, place) }
    guard let picture = readPicture(named: name, value) else { return nil }
    guard let box = context.format.box(fitting: picture) else {
      let shown =
        switch picture {
        case .pixels(_, let width, let height): "\(width) × \(height) px"
        case .drawing(_, let size, let aspect):
          size?.description
            ?? aspect.map { "\((1 / $0).decimal(places: 3)) : 1 by its view box" } ?? "unknown"
        }
      reportSize(of: name, shown, value, in: context)
      return nil
    }
    if let minimum = context.medium.smallestImageResolution,
      let found = picture.resolution(atWidth: box.size.width), found < minimum
    {
      value.error(
        "low-resolution", "the artwork '\(name)' has \(Int(found)) pixels an inch at \(box.size.width) width",
        hint: "at least \(Int(minimum)) are needed, 300 are better")
      return nil
    }
    return PlacedArtwork(content: .picture(picture), box: box, place: place)
  }

  /// A page of a PDF: the same rule, with every box that the page has.
  private func readPage(
    _ name: PageName, _ value: YAMLValue, in context: PageContext, _ place: SourceLocation
  ) -> PlacedArtwork? {
    guard let file = bundled(name.file, value) else { return nil }
    do {
      let page = try pages(file.path, name.page)
      if let (part, box) = page.fit([context.bleedBox, context.trim]) {
        return PlacedArtwork(content: .page(page, part), box: box, place: place)
      }
      let size = page.boxes.crop.size
      func tenths(_ length: Length) -> Length { .mm((length.millimetres * 10).rounded() / 10) }
      reportSize(of: name.file, Size(tenths(size.width), tenths(size.height)).description, value, in: context)
    } catch {
      value.error("unreadable-picture", "'\(name.file)': \(error.message)", hint: error.hint)
    }
    return nil
  }

  private func reportSize(of name: String, _ shown: String, _ value: YAMLValue, in context: PageContext) {
    value.error(
      "artwork-size",
      "the artwork '\(name)' (\(shown)) has the shape neither of the bleed box "
        + "(\(context.bleedBox.size)) nor of the trim (\(context.format.size))",
      hint: "draw it at the size of the bleed box")
  }

  /// Reads a picture of the bundle; it may not lie outside of it.
  func readPicture(named name: String, _ value: YAMLValue) -> Picture? {
    guard let file = bundled(name, value) else { return nil }
    guard let bytes = try? Data(contentsOf: file) else {
      reportMissing(name, value)
      return nil
    }
    do {
      return try inspect(bytes, file.deletingLastPathComponent())
    } catch {
      for one in error.diagnostics(of: name) { value.error(one.code, one.message, hint: one.hint) }
      return nil
    }
  }

  /// A file of the bundle.
  private func bundled(_ name: String, _ value: YAMLValue) -> URL? {
    guard let file = ConfinedPath.resolve(name, in: folder) else {
      value.error(
        "outside-bundle", "'\(name)' lies outside of the bundle", hint: "put the file beside template.yaml")
      return nil
    }
    guard FileManager.default.isReadableFile(atPath: file.path) else {
      reportMissing(name, value)
      return nil
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), isFolder.boolValue {
      value.error("missing-file", "'\(name)' is a folder", hint: "name the picture that lies in it")
      return nil
    }
    return file
  }

  private func reportMissing(_ name: String, _ value: YAMLValue) {
    value.error("missing-file", "the file '\(name)' is not in '\(shownFolder)'")
  }
}
