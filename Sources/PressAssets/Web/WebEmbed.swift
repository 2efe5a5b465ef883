internal import PressLinks
internal import PressTemplates

/// A code for a web page: the files of its folder, and the HTML that places them.
struct WebEmbed: Sendable, Equatable {
  /// How many dots of a screen a CSS pixel may have; each is a picture of its own, so that a module is whole
  /// dots on all of them.
  static let scales = [1, 2, 3]
  static let drawing = "code.svg"
  static let fragmentFile = "fragment.html"
  static let pageFile = "index.html"
  static let files = scales.map { picture($0) } + [drawing, fragmentFile, pageFile]

  static func picture(_ scale: Int) -> String { scale == 1 ? "code.png" : "code@\(scale)x.png" }

  /// Of the picture, in CSS pixels.
  var width: Int
  var height: Int
  /// Where the code leads.
  var link: String
  /// What the account is called on its platform: `@SwiftLang`.
  var handle: String?
  /// At least one.
  var words: [WebWords]

  init(_ content: AssetContent, _ code: FilledSlot, width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    link = code.link.link
    words = WebWords.all(of: content, code)
    handle = content.values.text("\(code.slot.name).handle", in: words.first?.language ?? "")
  }

  /// What is pasted into a page: it brings its styles along, but takes the page's font and colour.
  ///
  /// The picture keeps its light ground and its whole dots whatever the page's styles say of pictures: no
  /// width follows the page's, and no dark mode turns it over. Screens with more dots than the largest
  /// picture take the outlines.
  var fragment: HTML {
    """
    <figure lang="\(words.first?.spokenLanguage ?? "en")" style="width:\(width)px;margin:0">
      \(lines: [linked(picture)], indent: 2)
      <figcaption style="margin-top:15px">
        \(lines: caption, indent: 4)
      </figcaption>
    </figure>

    """
  }

  private var picture: HTML {
    let sets = WebEmbed.scales.dropFirst().map { "\(WebEmbed.picture($0)) \($0)x" }.joined(separator: ", ")
    let style =
      "display:block;width:\(width)px;height:\(height)px;max-width:none;background:#fff;"
      + "image-rendering:pixelated;color-scheme:only light;forced-color-adjust:none"
    return """
      <picture>
        <source media="(min-resolution: 3.01dppx)" type="image/svg+xml" srcset="\(WebEmbed.drawing)">
        <img src="\(WebEmbed.picture(1))" srcset="\(sets)" width="\(width)" height="\(height)" alt="\(alternative)" style="\(style)">
      </picture>
      """
  }

  /// In every language of the asset, once where they say the same.
  var alternative: String {
    var texts: [String] = []
    for word in words where !texts.contains(word.alternative) { texts.append(word.alternative) }
    return texts.joined(separator: " / ")
  }

  private func linked(_ inner: HTML) -> HTML {
    guard WebEmbed.isSafe(link) else { return inner }
    return """
      <a href="\(link)" style="display:block">
        \(lines: [inner], indent: 2)
      </a>
      """
  }

  /// Whether a page may lead there: a code's text may be any text, `javascript:` among them.
  static func isSafe(_ link: String) -> Bool {
    guard let colon = link.firstIndex(of: ":") else { return false }
    return ["https", "http", "mailto", "tel", "sms", "geo"].contains(link[..<colon].lowercased())
  }

  private var caption: [HTML] {
    var lines: [HTML] = handle.map { ["<b style=\"display:block\">\($0)</b>"] } ?? []
    for word in words {
      let line: HTML = "<span lang=\"\(word.spokenLanguage)\" style=\"display:block\">\(word.call)</span>"
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }
}
