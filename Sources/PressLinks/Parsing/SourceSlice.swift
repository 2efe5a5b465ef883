/// A piece of what somebody wrote, decoded, which still knows where it stands.
struct SourceSlice: Sendable {
  /// The piece as it is meant: percent-decoded where it came from a URL.
  let text: String
  /// The piece as it was written, a slice of the whole account.
  private let source: Substring

  init(_ source: Substring) {
    self.text = String(source)
    self.source = source
  }

  private init(text: String, source: Substring) {
    self.text = text
    self.source = source
  }

  /// A piece of a URL; nil when its percent escapes are not UTF-8.
  init?(percentEncoded source: Substring) {
    guard let text = PercentEncoding.decode(source) else { return nil }
    self.init(text: text, source: source)
  }

  /// A piece that means something else than it was written as, such as one without its backslashes.
  init(_ source: Substring, meaning text: String) {
    self.init(text: text, source: source)
  }

  /// What a function reads of the piece, its errors at their places in the whole account.
  func read<Value>(_ read: (Substring) throws(LinkError) -> Value) throws(LinkError) -> Value {
    do throws(LinkError) {
      return try read(isVerbatim ? source : text[...])
    } catch {
      var error = error
      if !isVerbatim { error.offset = offset(0) }
      throw error
    }
  }

  /// The piece without its first characters; what was escaped keeps the place of the whole.
  func dropping(first count: Int) -> SourceSlice {
    isVerbatim
      ? SourceSlice(source.dropFirst(count))
      : SourceSlice(text: String(text.dropFirst(count)), source: source)
  }

  /// The piece without its last characters.
  func dropping(last count: Int) -> SourceSlice {
    isVerbatim
      ? SourceSlice(source.dropLast(count)) : SourceSlice(text: String(text.dropLast(count)), source: source)
  }

  /// Where a character of `text` stands in the whole account, from 0.
  func offset(_ index: Int) -> Int {
    let whole = source.base
    let start = whole.distance(from: whole.startIndex, to: source.startIndex)
    return isVerbatim ? start + index : start
  }

  private var isVerbatim: Bool { source == text }
}
