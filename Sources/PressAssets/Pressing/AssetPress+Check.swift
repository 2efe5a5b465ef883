package import PressDiagnostics
internal import PressDrawing
package import PressInspection
internal import PressLinks
internal import PressReading
package import PressRendering
package import PressReports
internal import PressSymbols
package import PressTemplates

extension AssetPress {
  /// What is to be said of each code of an asset.
  package struct Checked {
    package var codes: [CodeReport] = []
    package var findings: [Diagnostic] = []
    /// What Ghostscript could prove of them once they are written; `code` is the place in `codes`.
    package var proofs: [(code: Int, proof: PlateProof.Code, slot: CodeSlot)] = []

    package init(
      codes: [CodeReport] = [], findings: [Diagnostic] = [],
      proofs: [(code: Int, proof: PlateProof.Code, slot: CodeSlot)] = []
    ) {
      self.codes = codes
      self.findings = findings
      self.proofs = proofs
    }
  }

  /// Reads every code back; the plates of a PDF are read as they are drawn, and, where the asset is in the
  /// sample and nothing speaks against it before, as Ghostscript separates them from the file.
  package func check(_ drawn: Drawn, of asset: PlannedAsset, verifies: Bool) throws -> Checked {
    let template = asset.template
    var checked = Checked()
    if drawn.filmed != nil { return try checkFilms(drawn, of: asset, verifies: verifies) }
    for (page, composition) in drawn.compositions.enumerated() {
      for code in composition.codes {
        guard let filled = asset.content.codes.first(where: { $0.slot.name == code.slot.name }) else {
          continue
        }
        let vector = VectorCheck.Code(
          placement: code.placement, quietZone: code.slot.quietZone.modules, expected: code.symbol.encoded,
          kind: code.symbol.checkKind, spread: code.slot.spread / code.placement.module)
        let separations = asset.hasPlates ? ExpectedSeparations(code) : nil
        let verdict =
          verifies
          ? try check(code, vector, separations, of: composition, in: drawn, asset) : nil
        var report = CodeReport(
          slot: code.slot.name, page: asset.standalone == nil ? composition.page : nil, link: filled.link,
          symbol: code.symbol,
          placement: code.placement, check: verdict?.check)
        if asset.format.hasPlates {
          report.check.plates = .reason(
            separations == nil
              ? "not applicable" : !verifies || asset.separates ? "not run" : "not in the sample")
        }
        checked.findings += (verdict?.all ?? []).map { $0.reported(of: code, in: asset) }
        if verifies, let inner = try codeInLogo(of: code, in: composition.scene) {
          checked.findings.append(asset.standalone == nil ? inner.reported(of: code.slot) : inner)
        }
        if asset.stresses, let verdict, !verdict.hasErrors {
          let stress = try stress(
            code, vector, verdict, in: drawn.rasters.first { $0.shows(code.slot) }, template)
          report.check.stress = stress.figures
          checked.findings += stress.warnings.map { $0.reported(of: code.slot) }
        }
        checked.codes.append(report)
        if let separations {
          let proof = PlateProof.Code(page: page, vector, separations: separations)
          checked.proofs.append((checked.codes.count - 1, proof, code.slot))
        }
      }
    }
    let isSound = !checked.findings.contains { $0.severity == .error }
    guard verifies, asset.isSeparated, isSound, case .file(let file) = drawn.output
    else {
      return checked
    }
    if asset.format == .pdf { checked.findings += faults(of: file, as: asset) }
    let proof = try PlateProof.prove(
      file, as: asset.format == .eps ? .eps : .pdf, codes: checked.proofs.map(\.proof),
      inkLimit: template.medium.inkLimit)
    for (place, verdict) in zip(checked.proofs, proof.verdicts) {
      checked.codes[place.code].check.plates = verdict
    }
    checked.findings += proof.findings.map { code, finding in
      guard let code, asset.standalone == nil else { return finding }
      return finding.reported(of: checked.proofs[code].slot)
    }
    return checked
  }

  /// Reads a code back from all of the final pixels, and from the scene where that leaves as outlines.
  private func check(
    _ code: PlacedCode, _ vector: VectorCheck.Code, _ separations: ExpectedSeparations?,
    of composition: Composition,
    in drawn: Drawn, _ asset: PlannedAsset
  ) throws -> VectorVerdict {
    let template = asset.template
    var grounds: [GroundColor] = [.white]
    if let garment = template.garment { grounds.append(GroundColor(try converter.rgb(garment))) }
    let seen = drawn.rasters.filter { $0.shows(code.slot) }.compactMap { raster in
      AssetPress.geometry(of: vector, on: template, in: raster).map { geometry in
        SymbolCheck.check(
          raster.bitmap, at: geometry, expecting: vector.expected, kind: vector.kind, grounds: grounds,
          spread: vector.spread)
      }
    }
    if !drawn.hasOutlines, let first = seen.first {
      return VectorVerdict(check: seen.dropFirst().reduce(first) { $0.merged(with: $1) })
    }
    let ground: RasterRenderer.Ground? = asset.standalone.map { $0.hasGround ? .color(.white) : .transparent }
    var check = VectorCheck(
      renderer: renderer, ground: ground ?? AssetPress.ground(of: template), grounds: grounds)
    // Squares are whole dots at any size; what has curves is measured finer.
    let isLookedAtClosely = asset.stresses || asset.standalone != nil
    if !isLookedAtClosely, code.slot.codeStyle.style == .plain, code.logo == nil {
      check.dots = VectorCheck.usualDots
    }
    // Pictures of the box alone are drawn, several times: with a module around it for what rounding moves.
    let scene = try renderer.part(of: composition.scene, near: vector.box.inset(by: -vector.placement.module))
    var verdict =
      try printed(vector, in: scene, by: check, separations, asset)
      ?? check.verdict(vector, in: scene, separations: separations)
    verdict.check = seen.reduce(verdict.check) { $0.merged(with: $1) }
    return verdict
  }

  /// Where a code lies in a page's pixels; nil where it has none.
  private static func geometry(
    of code: VectorCheck.Code, on template: Template, in raster: Raster
  ) -> SymbolGeometry? {
    let (resolution, placement, scale) = (template.page.resolution, code.placement, raster.scale)
    return placement.moduleDots.map { dots in
      SymbolGeometry(
        left: resolution.wholeDots(placement.origin.x) * scale - raster.left,
        top: resolution.wholeDots(placement.origin.y) * scale - raster.top,
        moduleDots: dots * scale, modules: placement.modules, quietZone: code.quietZone)
    }
  }

  /// What the medium's stress ladders find in a code that passed; over the cloth where that is what shows.
  private func stress(
    _ code: PlacedCode, _ vector: VectorCheck.Code, _ verdict: VectorVerdict, in raster: Raster?,
    _ template: Template
  ) throws -> (figures: StressFigures?, warnings: [Diagnostic]) {
    let ground = try template.garment.map { GroundColor(try converter.rgb($0)) } ?? .white
    let view: (picture: Bitmap, geometry: SymbolGeometry)?
    if let raster, let geometry = AssetPress.geometry(of: vector, on: template, in: raster) {
      view = raster.bitmap.surroundings(of: geometry)
    } else {
      view = verdict.seen.map { ($0.picture, $0.geometry) }
    }
    guard let view else { return (nil, []) }
    return template.medium.stress(
      view.picture, at: view.geometry, module: code.placement.module, expecting: vector.expected,
      kind: vector.kind, ground: ground)
  }
}

extension AssetPress.Raster {
  /// Whether a slot's code is in it.
  fileprivate func shows(_ code: CodeSlot) -> Bool { slot == nil || slot == code.name }
}

extension Bitmap {
  /// A symbol with eight modules around it, as far as the picture goes: a phone sees no more of it.
  fileprivate func surroundings(of geometry: SymbolGeometry) -> (picture: Bitmap, geometry: SymbolGeometry)? {
    let reach = 8 * geometry.moduleDots
    let (left, top) = (max(0, geometry.left - reach), max(0, geometry.top - reach))
    let right = min(width, geometry.left + geometry.side + reach)
    let bottom = min(height, geometry.top + geometry.side + reach)
    return cropped(x: left, y: top, width: right - left, height: bottom - top).map { picture in
      let moved = SymbolGeometry(
        left: geometry.left - left, top: geometry.top - top, moduleDots: geometry.moduleDots,
        modules: geometry.modules, quietZone: geometry.quietZone)
      return (picture, moved)
    }
  }
}

extension VectorVerdict {
  /// Everything to be reported.
  fileprivate var all: [Diagnostic] { check.diagnostics + findings }
}

extension CheckReport {
  /// Its findings as they are reported.
  package var diagnostics: [Diagnostic] {
    findings.map { finding in
      Diagnostic(
        finding.isError ? .error : .warning, code: finding.code, finding.message, hint: finding.hint)
    }
  }
}

extension Symbol {
  /// Which decoders know the symbol.
  ///
  /// ZBar turns what follows an ECI into UTF-8: its bytes are others, and ZXing judges alone as for a part.
  fileprivate var checkKind: SymbolCheck.Kind {
    isMicro ? .micro : part == nil && !isConverted ? .plain : .structuredAppend
  }
}

extension Diagnostic {
  /// What was found of a code: with its slot's name and place, unless it stands alone.
  fileprivate func reported(of code: PlacedCode, in asset: PlannedAsset) -> Diagnostic {
    guard asset.standalone != nil else { return reported(of: code.slot) }
    // Error correction makes up for a logo, but not for one that readers take for a code of its own.
    let isUnread = [SymbolCheck.Code.unreadable, .notFound].map(\.rawValue).contains(self.code)
    guard code.logo != nil, isUnread else { return self }
    return Diagnostic(
      severity, code: self.code, message, hint: "use a smaller or plainer logo\(hint.map { "; \($0)" } ?? "")"
    )
  }

  /// Without the place of a slot that no file has.
  var withoutPosition: Diagnostic {
    var copy = self
    (copy.position, copy.sourceLine) = (nil, nil)
    return copy
  }

  /// With the slot that it is about, and where that stands.
  package func reported(of slot: CodeSlot) -> Diagnostic {
    Diagnostic(severity, code: code, "code slot '\(slot.name)': \(message)", hint: hint)
      .at(slot.place.position, sourceLine: slot.place.line)
  }
}

extension GroundColor {
  package init(_ rgb: ColorConverter.RGB) {
    func byte(_ value: Double) -> UInt8 { UInt8((value * 255).rounded()) }
    self.init(red: byte(rgb.red), green: byte(rgb.green), blue: byte(rgb.blue))
  }
}
