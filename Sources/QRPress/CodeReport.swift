internal import PressDrawing
internal import PressLinks
internal import PressReading
internal import PressSymbols
internal import PressTemplates

/// One code of an asset as JSON tells it.
public struct CodeReport: Sendable, Codable, Equatable {
  public struct SymbolReport: Sendable, Codable, Equatable {
    public var version: Int
    public var level: String
    public var mask: Int
    /// Modules a side.
    public var modules: Int
    public var micro: Bool
  }

  public struct ModuleReport: Sendable, Codable, Equatable {
    public var mm: Double
    /// Whole dots a module, in pixels alone.
    public var dots: Int?
  }

  public struct CheckResult: Sendable, Codable, Equatable {
    public var zxing: Verdict
    public var zbar: Verdict
    /// Whether the written file's plates were separated and read; for PDF and EPS alone.
    public var plates: Verdict?
    /// Artwork grade, A…D or F, the lowest of all parameters; nil when the check was not run.
    public var grade: String?
    /// What the grade is made of; nil when the check was not run.
    public var parameters: Parameters?
    /// Symbol contrast in linear light, 0…1.
    public var contrast: Double?
    public var scanDistanceMM: Double
    /// How much it stands; nil unless that was asked for.
    public var stress: StressFigures?

    enum CodingKeys: String, CodingKey {
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

    enum CodingKeys: String, CodingKey {
      case contrast, modulation
      case unusedErrorCorrection = "unused_error_correction"
      case fixedPattern = "fixed_pattern"
      case format, axial, grid
    }
  }

  /// `true`, `false`, or why there is neither.
  public enum Verdict: Sendable, Codable, Equatable {
    case told(Bool)
    case reason(String)

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let told = try? container.decode(Bool.self) {
        self = .told(told)
      } else {
        self = .reason(try container.decode(String.self))
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .told(let told): try container.encode(told)
      case .reason(let reason): try container.encode(reason)
      }
    }
  }

  public var slot: String
  /// Whose it is, in a file that holds many records; else nil.
  public var record: String?
  public var page: String?
  public var link: String
  /// The content as a phone reads it.
  public var encoded: String
  public var platform: String
  public var account: String
  public var symbol: SymbolReport
  public var module: ModuleReport
  public var check: CheckResult

  enum CodingKeys: String, CodingKey {
    case slot, record, page, link, encoded, platform, account, symbol, module, check
  }

  /// The keys of the code beside those of its asset; `page` is the asset's own.
  func encode(inside encoder: any Encoder) throws {
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
  init(
    slot: String, page: String?, link: FollowLink, symbol: Symbol, placement: CodePlacement,
    check: CheckReport?
  ) {
    self.slot = slot
    self.page = page
    self.link = link.link
    encoded = String(decoding: symbol.encoded, as: UTF8.self)
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
  init(_ quality: ArtworkQuality) {
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
  init(_ verdict: CheckReport.Verdict?) {
    self =
      switch verdict {
      case .passed: .told(true)
      case .failed: .told(false)
      case .notApplicable: .reason("not applicable")
      case nil: .reason("not run")
      }
  }
}

extension Double {
  /// The nearest number with so many decimals.
  func rounded(places: Int) -> Double { Double(decimal(places: places)) ?? self }
}
