internal import PressDiagnostics

/// A number by which a telephone is reached from everywhere: a country's code, then the number there (E.164).
struct InternationalNumber: Sendable {
  /// 7 to 15, the country's code first.
  let digits: String
  /// Whether `+` or `00` stood before the country's code.
  let isMarked: Bool

  private static let example = "write it as '+1 202 555 0123'"

  /// Takes `+`, or `00`, which most countries dial before a country's code; spaces, hyphens, dots and brackets between
  /// the digits are left out.
  ///
  /// - Parameters:
  ///   - noun: what the number is called in messages.
  ///   - takesUnmarked: whether digits alone are such a number, as in the links of apps.
  init(_ account: Substring, noun: String, takesUnmarked: Bool = false) throws(LinkError) {
    try BackslashEscape.refuseControl(in: account, noun: noun)
    var shown: String { "the \(noun) \(Quotation.of(account))" }
    if let trunk = account.range(of: "(0)") {
      throw LinkError(
        "bad-shape", "\(shown) holds '(0)'", hint: "leave it out: it is dialled only within the country",
        at: account[trunk.lowerBound...])
    }
    try InternationalNumber.refuseExtension(in: account, shown)
    if let wide = account.firstIndex(where: { "＋０１２３４５６７８９".contains($0) }) {
      throw LinkError(
        "full-width", "\(shown) is written in full width",
        hint: "write \(Quotation.of(FullWidth.narrowed(account)))", at: account[wide...])
    }
    let start = account.firstIndex { !InternationalNumber.separators.contains($0) } ?? account.endIndex
    let mark = ["+", "00"].first { account[start...].hasPrefix($0) }
    isMarked = mark != nil
    guard isMarked || takesUnmarked && account[start...].first != "0" else {
      throw LinkError(
        "bad-shape", "\(shown) has no country code",
        hint: InternationalNumber.codeHint(for: account[start...]), at: account)
    }
    digits = try InternationalNumber.digits(of: account[start...].dropFirst(mark?.count ?? 0), shown)
    guard (7...15).contains(digits.count), digits.first != "0" else {
      let fault = digits.first == "0" ? "begins with 0" : "has \(digits.count) digits instead of 7 to 15"
      throw LinkError(
        digits.first == "0" ? "bad-shape" : "bad-length", "\(shown) \(fault)",
        hint: "write the country code, then the number without its leading 0", at: account)
    }
    if let code = InternationalNumber.trunk(of: digits) {
      throw LinkError(
        "bad-shape", "\(shown) goes on with 0 after its country code \(code)",
        hint: "leave that 0 out: from abroad nobody dials it", at: account)
    }
    if let fault = InternationalNumber.planFault(of: digits) {
      let chinese = isMarked ? nil : InternationalNumber.chinese(digits)
      throw LinkError(
        fault.code, "\(shown) \(fault.words)",
        hint: chinese.map { "for the Chinese mobile number, write \(Quotation.of($0))" }
          ?? "write the country code, then the whole number", at: account)
    }
  }

  /// What is said of digits that are two numbers: one of North America, and a Chinese mobile number without its `+86`.
  ///
  /// - Parameter noun: what the number is called.
  func doubts(noun: String) -> [Diagnostic] {
    guard !isMarked, let chinese = InternationalNumber.chinese(digits) else { return [] }
    return [
      .warning(
        "doubtful-number",
        "the \(noun) '\(digits)' is one of North America, and has the digits of a Chinese mobile number, too",
        hint: "write '+\(digits)' or '\(chinese)', whichever is meant")
    ]
  }

  /// The way out for a number without a country's code, as far as its digits tell which that may be.
  private static func codeHint(for account: Substring) -> String {
    let digits = account.filter { !separators.contains($0) }
    guard digits.count >= 5, digits.allSatisfy(AllowedCharacters.digits.contains) else { return example }
    if digits.first == "0" {
      return "write '+' and the country code in place of the first 0: '+…\(digits.drop { $0 == "0" })'"
    }
    let whole = digits.count < 10 ? nil : try? InternationalNumber("+\(digits)"[...], noun: "number")
    switch (whole, chinese(digits)) {
    case (nil, nil): return "write '+' and the country code before it: '+…\(digits)'"
    case (nil, let chinese?): return "for the Chinese mobile number, write '\(chinese)'"
    case (_?, let chinese?): return "write '+\(digits)' or '\(chinese)', whichever is meant"
    case (_?, nil):
      return "write '+\(digits)' if it begins with the country code, else '+' and that code before it"
    }
  }

  /// Blanks, brackets, hyphens and dots, also those that word processors and Chinese keyboards put for them.
  private static let separators: Set<Character> = [
    " ", "\u{A0}", "\u{2009}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "－", ".", "(",
    ")",
    "（", "）",
  ]

  private static func digits(of rest: Substring, _ shown: @autoclosure () -> String) throws(LinkError)
    -> String
  {
    var digits = ""
    for index in rest.indices {
      let character = rest[index]
      if AllowedCharacters.digits.contains(character) {
        digits.append(character)
      } else if !separators.contains(character) {
        throw LinkError(
          "bad-character", "\(shown()) holds \(Quotation.of(String(character)))",
          hint: rest[index...].dropFirst().contains("+") ? "write one number" : example, at: rest[index...])
      }
    }
    return digits
  }

  /// Refuses a number that goes on with an extension: no code makes every phone dial one.
  private static func refuseExtension(
    in account: Substring, _ shown: @autoclosure () -> String
  ) throws(LinkError) {
    let pattern =
      #/(?<number>[\d)）])[\s,，;；]*(?<mark>转|轉|分机|分機|内线|內線|(?i:extension|ext|x)\.?|;ext=|;postd=|[#＃]|,)\s*[=:：.]?\s*\d{1,7}[#*]?\s*$/#
    // What dialling programs wait for: ',,' and 'p', then whatever is to be typed.
    let pause =
      #/(?<number>[\d)）])\s*(?<mark>[,，;；]{2,}|[pPwW])[\d#*,，;；pPwW\s]+$/#
    let found = account.firstMatch(of: pause)?.output ?? account.firstMatch(of: pattern)?.output
    guard let found else { return }
    let number = account[...found.number.startIndex]
    throw LinkError(
      "bad-shape", "\(shown()) goes on with an extension",
      hint:
        "write \(Quotation.of(number)), and print the extension beside the code: phones dial none out of it",
      at: account[found.mark.startIndex...])
  }

  /// Country codes after which no number goes on with 0, though in most of these countries it is dialled with one. (Italy's
  /// do, and so do Norway's and some African ones.)
  private static let codesWithoutNought = Set(
    """
    20 27 30 31 32 33 34 40 41 43 44 45 46 48 49 51 52 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94
    95 98 212 213 216 218 233 234 251 254 255 256 260 263 351 353 354 355 356 357 358 359 370 371 372 373 374 380 381
    382 383 385 386 387 389 420 421 593 595 673 852 855 856 880 886 960 961 962 963 964 965 966 967 968 970 971 972 973
    974 976 977 994 995 996 998
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static func trunk(of digits: String) -> String? {
    // No code is the beginning of another.
    [2, 3].map { String(digits.prefix($0)) }.first {
      codesWithoutNought.contains($0) && digits.dropFirst($0.count).first == "0"
    }
  }

  /// What cannot be in the two plans whose numbers have one length: North America's, and China's mobile numbers.
  private static func planFault(of digits: String) -> (code: String, words: String)? {
    if digits.hasPrefix("1") {
      guard digits.count == 11 else {
        return ("bad-length", "has \(digits.count - 1) digits after its country code 1 instead of 10")
      }
      // Area code and exchange: [2-9]XX, and no area code has 9 in its middle.
      let fits = digits.wholeMatch(of: #/1[2-9][0-8]\d[2-9]\d{6}/#) != nil
      return fits ? nil : ("bad-shape", "has the country code 1, and no number of North America goes on so")
    }
    if digits.hasPrefix("861"), let next = digits.dropFirst(3).first, "356789".contains(next) {
      return digits.count == 13
        ? nil
        : ("bad-length", "has \(digits.count - 2) digits after its country code 86 instead of 11")
    }
    return nil
  }

  /// The Chinese mobile number that digits without a country's code would be.
  private static func chinese(_ digits: String) -> String? {
    digits.wholeMatch(of: #/1[3-9]\d{9}/#) == nil ? nil : "+86\(digits)"
  }
}
