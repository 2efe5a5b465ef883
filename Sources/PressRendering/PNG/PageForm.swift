internal import CPNG
internal import PressDots

/// PNG's form of a page, found from what all records share and what one record paints over it.
///
/// A function of these two and of nothing else: the colours of the shared page come first in a palette, so that
/// its rows are the same bytes in every record that keeps the form.
struct PageForm {
  private var isOpaque = true
  private var isNeutral = true
  private var isBlackAndWhite = true
  /// 0xRRGGBB, the shared ones in order and then the others in order; nil when there are more than 256.
  private(set) var colours: [UInt32]? = []
  private var indices: [UInt32: UInt8] = [:]

  var kind: PixelForm.Kind {
    guard isOpaque else { return .rgba }
    guard !isNeutral else { return isBlackAndWhite ? .bits : .gray }
    return colours == nil ? .rgb : .indexed
  }

  /// Triples; empty in the other forms.
  var palette: [UInt8] {
    guard kind == .indexed, let colours else { return [] }
    return colours.flatMap { [UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
  }

  func index(of colour: UInt32) -> UInt8 { indices[colour] ?? 0 }

  /// The form of a page that every record shares, all of whose colours are wanted.
  init(ofBase rows: PageRows) { add(rows, alwaysWithColours: true) }

  /// The form with some rows painted over.
  func painted(with rows: [PageRows]) -> PageForm {
    var form = self
    for rows in rows { form.look(at: rows) }
    // Grays need no palette: the colours are looked for only where there are others.
    guard form.kind == .indexed else { return form }
    var found: Set<UInt32> = []
    for rows in rows where form.colours != nil { form.collect(rows, &found) }
    form.take(found)
    return form
  }

  private mutating func add(_ rows: PageRows, alwaysWithColours: Bool) {
    look(at: rows)
    var found: Set<UInt32> = []
    collect(rows, &found)
    take(found)
  }

  private mutating func look(at rows: PageRows) {
    guard isOpaque else { return }
    var (alpha, difference, between): (UInt32, UInt32, UInt32) = (0xFF00_0000, 0, 0)
    for y in 0..<rows.height {
      let row = rows.row(y)
      for x in 0..<rows.width {
        let pixel = row[x]
        alpha &= pixel
        difference |= (pixel ^ pixel >> 8) & 0xFFFF
        // 0 and 255 are followed by 1 and 256: no other value has none of these bits then.
        between |= (pixel & 0xFF &+ 1) & 0xFE
      }
    }
    isOpaque = alpha == 0xFF00_0000
    if difference != 0 { isNeutral = false }
    if between != 0 { isBlackAndWhite = false }
  }

  /// Gives up at more than 256 colours.
  private mutating func collect(_ rows: PageRows, _ found: inout Set<UInt32>) {
    guard let known = colours?.count else { return }
    var last: UInt32?
    for y in 0..<rows.height {
      let row = rows.row(y)
      for x in 0..<rows.width {
        let colour = row[x] & 0xFF_FFFF
        if colour == last { continue }
        last = colour
        guard indices[colour] == nil, found.insert(colour).inserted else { continue }
        guard known + found.count <= 256 else {
          colours = nil
          return
        }
      }
    }
  }

  private mutating func take(_ found: Set<UInt32>) {
    guard var all = colours else { return }
    for colour in found.sorted() {
      indices[colour] = UInt8(all.count)
      all.append(colour)
    }
    colours = all
  }
}
