internal import PressDrawing
package import PressLinks
package import PressReading
package import PressSymbols
internal import PressTemplates

/// One code of an asset as JSON reports it.
public struct CodeReport: Sendable, Codable, Equatable {
  /// The symbol, by ISO/IEC 18004.
  public struct SymbolReport: Sendable, Codable, Equatable {
    /// 1…40; of Micro QR 1…4.
    public var version: Int
    /// L, M, Q or H.
    public var level: String
    /// 0…7; of Micro QR 0…3.
    public var mask: Int
    /// Modules a side.
    public var modules: Int
    /// Whether it is Micro QR.
    public var micro: Bool
  }

  /// How large a module is.
  public struct ModuleReport: Sendable, Codable, Equatable {
    /// Side in millimetres, to 4 decimals.
    public var mm: Double
    /// Whole dots a module, in pixels alone.
    public var dots: Int?
  }

  /// What came of reading the code back.
  public struct CheckResult: Sendable, Codable, Equatable {
    /// Whether ZXing-C++ gives the content.
    public var zxing: Verdict
    /// Whether ZBar gives the content; `not applicable` for kinds that it does not know.
    public var zbar: Verdict
    /// Whether the written file's plates were separated and read; for PDF and EPS alone.
    public var plates: Verdict?
    /// Artwork grade, A…D or F, the lowest of all parameters; nil when the check was not run.
    public var grade: String?
    /// What the grade is made of; nil when the check was not run.
    public var parameters: Parameters?
    /// Symbol contrast in linear light, 0…1.
    public var contrast: Double?
    /// The largest distance from which the side is safe to scan, in millimetres: ten times the side of 25 modules.
    public var scanDistanceMM: Double
    /// How much it stands; nil unless that was asked for.
    public var stress: StressFigures?

    package enum CodingKeys: String, CodingKey {
      case zxing, zbar, plates, grade, parameters, contrast, stress
      case scanDistanceMM = "scan_distance_mm"
    }
  }

  /// The parameters of the artwork grade, to 3 decimals; nil what could not be measured.
  public struct Parameters: Sendable, Codable, Equatable {
    /// Rmax − Rmin in linear light, 0…1.
    public var contrast: Double?
    /// How far modules are from the threshold, but in the codewords that may be lost, 0…1.
    public var modulation: Double?
    /// Of the worst block, 0…1.
    public var unusedErrorCorrection: Double?
    /// Share of wrong modules in the worst part of the fixed pattern, 0…1.
    public var fixedPattern: Double?
    /// Wrong modules in the worst copy of the format or version information.
    public var format: Double?
    /// Difference of the modules' width and height by their mean.
    public var axial: Double?
    /// The farthest that a module lies from an even grid, in modules.
    public var grid: Double?

    package enum CodingKeys: String, CodingKey {
      case contrast, modulation
      case unusedErrorCorrection = "unused_error_correction"
      case fixedPattern = "fixed_pattern"
      case format, axial, grid
    }
  }

  /// `true`, `false`, or why there is neither: `not run`, `not applicable`, `not in the sample`, `decoder failed`.
  public enum Verdict: Sendable, Codable, Equatable {
    /// Whether it passed.
    case reported(Bool)
    /// Why there is no verdict.
    case reason(String)

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let reported = try? container.decode(Bool.self) {
        self = .reported(reported)
      } else {
        self = .reason(try container.decode(String.self))
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .reported(let reported): try container.encode(reported)
      case .reason(let reason): try container.encode(reason)
      }
    }
  }

  /// The slot's name; `code` for a code by itself.
  public var slot: String
  /// Whose it is, in a file that holds many records; else nil.
  public var record: String?
  /// The page's name in the template; nil for a code by itself.
  public var page: String?
  /// The follow link.
  public var link: String
  /// The content as a phone reads it: the link to the letter, or a part of it where the content is split.
  public var encoded: String
  /// The platform's key, such as `weibo`.
  public var platform: String
  /// The account on that platform.
  public var account: String
  /// The symbol that was made.
  public var symbol: SymbolReport
  /// How large its modules are.
  public var module: ModuleReport
  /// What came of reading it back.
  public var check: CheckResult

  package enum CodingKeys: String, CodingKey {
    case slot, record, page, link, encoded, platform, account, symbol, module, check
  }

  /// The keys of the code beside those of its asset; `page` is the asset's own.
  package func encode(inside encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(slot, forKey: .slot)
    try container.encode(link, forKey: .link)
    try container.encode(encoded, forKey: .encoded)
    try container.encode(platform, forKey: .platform)
    try container.encode(account, forKey: .account)
    try container.encode(symbol, forKey: .symbol)
    try container.encode(module, forKey: .module)
    try container.encode(check, forKey: .check)
  }
}

extension CodeReport {
  package init(
    slot: String, page: String?, link: FollowLink, symbol: Symbol, placement: CodePlacement,
    check: CheckReport?
  ) {
    self.slot = slot
    self.page = page
    self.link = link.link
    // Bytes of another encoding, kept from an issued code, are read as the link.
    encoded = (symbol.isConverted ? nil : String(validating: symbol.encoded, as: UTF8.self)) ?? link.link
    platform = link.platform.key
    account = link.account
    self.symbol = SymbolReport(
      version: symbol.version.number, level: symbol.level.letter, mask: symbol.mask.number,
      modules: symbol.modules, micro: symbol.isMicro)
    module = ModuleReport(mm: placement.module.millimetres.rounded(places: 4), dots: placement.moduleDots)
    let distance = ScanDistance.largestDistance(side: placement.symbolBox.size.width, modules: symbol.modules)
    self.check = CheckResult(
      zxing: Verdict(check?.zxing), zbar: Verdict(check?.zbar), grade: check?.grade.rawValue,
      parameters: check?.quality.map { Parameters($0) }, contrast: check?.contrast.rounded(places: 3),
      scanDistanceMM: distance.millimetres.rounded(places: 0))
  }
}

extension CodeReport.Parameters {
  package init(_ quality: ArtworkQuality) {
    func value(_ parameter: ArtworkQuality.Parameter) -> Double? {
      quality[parameter]?.value.rounded(places: 3)
    }
    self.init(
      contrast: value(.contrast), modulation: value(.modulation),
      unusedErrorCorrection: value(.unusedErrorCorrection), fixedPattern: value(.fixedPattern),
      format: value(.format), axial: value(.axial), grid: value(.grid))
  }
}

extension CodeReport.Verdict {
  package init(_ verdict: CheckReport.Verdict?) {
    self =
      switch verdict {
      case .passed: .reported(true)
      case .failed: .reported(false)
      case .decoderFailed: .reason("decoder failed")
      case .notApplicable: .reason("not applicable")
      case nil: .reason("not run")
      }
  }
}

extension Double {
  /// The nearest number with so many decimals.
  package func rounded(places: Int) -> Double { Double(decimal(places: places)) ?? self }
}
