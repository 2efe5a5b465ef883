internal import PressDrawing

/// One file under examination: what is known of it, and what was found.
final class Examination {
  let file: PDFFile
  let identity: Identity
  let target: PreflightTarget
  let placement: PreflightPlacement
  var findings = FindingList()
  private(set) var pages = 0
  private(set) var size: String?
  /// Channels of the printing condition's colours: 4 but for rare ones.
  var intentChannels = 4
  /// Fonts that were judged.
  var judgedFonts: Set<PDFObject> = []
  /// Named inks, each as it was met first.
  var inks: [(recipe: InkRecipe, place: ContentLocation)] = []
  /// Inks of mixtures, as those without the others give them.
  var mixedInks: [String: InkRecipe] = [:]
  /// Marks that overprint, as they are drawn.
  var overprints: [OverprintingMark] = []
  /// Pages that bear marks of a printer's.
  var markedPages: [MarkedPage] = []
  /// The page that is walked.
  var page: PageFacts?
  private var firstCut: Box?
  /// The box of the page that has the largest area.
  private(set) var largest: Box?

  init(_ file: PDFFile, target: PreflightTarget?, placement: PreflightPlacement) {
    self.file = file
    self.placement = placement
    identity = file.isLocked ? Identity() : Identity(of: file)
    self.target = target ?? identity.target ?? .plain
  }

  func run() {
    judgeDocument()
    let walker = ContentWalker(
      file, onMark: { [unowned self] in judge($0) }, onTrait: { [unowned self] in judge($0, at: $1) })
    for page in PDFPageSequence(file) {
      pages = page.number
      if pages > file.limits.pages {
        report(
          .unread, .error, at: ContentLocation(), "only the first \(file.limits.pages) pages were looked at",
          hint: "give preflight a part of the file at a time")
        break
      }
      self.page = PageFacts(page)
      judgeBoxes(of: page)
      judgeInteraction(of: page)
      walker.walk(page)
      judgeBleed()
      judgeBlending(of: page)
      if let marked = self.page?.marked { markedPages.append(marked) }
    }
    if walker.isCutShort {
      report(.unread, .error, at: ContentLocation(), "the drawing is too involved to be looked at to its end")
    }
    let complaints = file.complaints()
    if let first = complaints.first {
      let more = complaints.count > 1 ? ", and \(complaints.count - 1) more like it" : ""
      report(
        .syntax, .warning, at: ContentLocation(), "the file is damaged and was mended: \(first.shown)\(more)")
    }
  }

  func report(
    _ rule: PreflightRule, _ severity: PreflightFinding.Severity, at place: ContentLocation,
    kind: String = "",
    _ message: String, hint: String? = nil
  ) {
    guard rule.applies(to: target) else { return }
    findings.add(rule, severity, at: place, kind: kind, message, hint: hint)
  }

  /// The severity by target.
  func by(
    x1a: PreflightFinding.Severity, x4: PreflightFinding.Severity, plain: PreflightFinding.Severity
  ) -> PreflightFinding.Severity {
    switch target {
    case .x1a: x1a
    case .x4: x4
    case .plain: plain
    }
  }

  private func judge(_ mark: Mark) {
    judgeResolution(mark)
    guard !mark.isMask else { return }
    judgeColor(mark)
    judgeBlack(mark)
    judgeOverprint(mark)
    noteOverprint(mark)
    judgeLine(mark)
    page?.note(mark)
  }

  private func judge(_ trait: Trait, at place: ContentLocation) {
    switch trait {
    case .font(let font, let isInvisible): judgeFont(font, isInvisible: isInvisible, at: place)
    case .transparency(let what):
      page?.isTransparent = true
      report(.transparency, .error, at: place, kind: what, "\(what) is transparency")
    case .blendSpace(let space): judgeBlendSpace(space, at: place)
    case .ink(let separation, let resources): judgeInk(separation, at: place, resources)
    case .mixedInks(let space, let resources): noteInks(ofMixture: space, resources)
    case .filter(let name):
      if name == "LZWDecode" { report(.lzw, .error, at: place, "a stream is packed by LZW") }
    case .transferCurve:
      report(
        .transferCurve, by(x1a: .error, x4: .error, plain: .warning), at: place,
        "a transfer curve changes the tones")
    case .pressComment(let what):
      report(
        .opi, by(x1a: .error, x4: .error, plain: .warning), at: place, kind: what, "the drawing holds \(what)"
      )
    case .optionalContent:
      report(
        .optionalContent, by(x1a: .error, x4: .warning, plain: .warning), at: place,
        "part of the page is a layer that can be switched off")
    case .unread(let what): report(.unread, .error, at: place, "\(what) cannot be read")
    }
  }

  /// Keeps the first page's size, and reports others.
  func judgeSize(_ page: PDFPage) {
    guard let cut = page.cut else { return }
    if cut.width * cut.height >= largest.map({ $0.width * $0.height }) ?? 0 { largest = cut }
    guard let firstCut else {
      (firstCut, size) = (cut, cut.millimetres)
      return
    }
    if abs(cut.width - firstCut.width) > 0.5 || abs(cut.height - firstCut.height) > 0.5 {
      report(
        .pageSize, .warning, at: ContentLocation(page: page.number),
        "the page is \(cut.millimetres), the first is \(firstCut.millimetres)")
    }
  }
}

extension String {
  /// A word of the file's as it may be shown: on one line, not endless.
  var shown: String {
    let clean = String(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    return clean.count > 120 ? clean.prefix(120) + "…" : clean
  }
}
