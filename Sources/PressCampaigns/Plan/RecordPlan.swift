internal import Foundation
internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
internal import PressLinks
internal import PressTemplates

/// What planning finds out of one record: the files that it is to have, and what is wrong with them.
///
/// A function of the record and its spec alone, so that many are made side by side.
struct RecordPlan: Sendable {
  /// Records that are planned at once.
  static let chunk = 64

  var key: String
  var place: SourceLocation
  /// One for each language of the spec.
  var versions: [Version] = []

  struct Version: Sendable {
    var faults: [Diagnostic]
    /// Which of the record's rows stand in a code of an asset.
    var shownRows: [Int] = []
    /// Names of the template for which the record gives nothing.
    var emptyNames: Set<String> = []
    /// Files that the record names.
    var pictures: [String] = []
    /// One for each file of the spec; none when the template cannot be filled.
    var files: [Result<File, Diagnostic>] = []
    /// The record's part of the file that holds all of them.
    var part: Part?
  }

  struct File: Sendable {
    var path: String
    var mark: AssetFingerprint
    var faults: [Diagnostic]
  }

  struct Part: Sendable {
    var mark: AssetFingerprint
    /// How many codes stand on its pages.
    var codes: Int
    var faults: [Diagnostic]
  }

  /// - Parameter index: of the record among the spec's.
  init(_ index: Int, of spec: PlannedAssetSpec) {
    let record = spec.records.record(at: index)
    (key, place) = (record.key, record.place)
    versions = spec.languages.map { language in
      let (content, draft, faults) = spec.content(of: record, in: language)
      var version = Version(faults: faults)
      guard let content else {
        (version.files, version.faults) = RecordPlan.drafted(draft, faults, record, language, spec)
        return version
      }
      let template = content.template
      version.faults += RecordPlan.expiryWarnings(of: content, record)
      version.faults += record.differences(
        in: template.ownNames(in: content.values),
        languages: language.map { [$0] } ?? content.values.languages)
      let shown = template.pages.flatMap(\.slots).filter { template.shows($0, in: content.values) }
      version.shownRows = shown.compactMap { $0.code.flatMap { content.accounts[$0.name] } }
      version.emptyNames = template.emptyNames(in: content.values)
      version.pictures = content.pictures.keys.sorted()
      version.files = spec.files.map { file in
        do throws(Diagnostic) {
          let path = try spec.path(of: file, content, record, language)
          let asset = spec.asset(file, content, record, language, path: path)
          let faults = RecordPlan.placed(AssetPlanning.faults(of: asset), content, record)
          return .success(File(path: path, mark: try asset.mark(), faults: faults))
        } catch {
          return .failure(error)
        }
      }
      if spec.collects {
        let part = spec.part(content, record, language)
        let faults = RecordPlan.placed(AssetPlanning.faults(of: part), content, record)
        do throws(Diagnostic) {
          version.part = Part(mark: try part.mark(), codes: content.codes.count, faults: faults)
        } catch {
          version.faults.append(error)
        }
      }
      return version
    }
  }
}

extension RecordPlan {
  /// What is true of a record that cannot be pressed: the names of its files, and codes too large for their slots.
  private static func drafted(
    _ draft: AssetContent, _ faults: [Diagnostic], _ record: Record, _ language: String?,
    _ spec: PlannedAssetSpec
  ) -> (files: [Result<File, Diagnostic>], faults: [Diagnostic]) {
    var faults = faults
    let files = spec.files.compactMap { file -> Result<File, Diagnostic>? in
      let path = try? spec.path(of: file, draft, record, language)
      let asset = spec.asset(file, draft, record, language, path: path ?? "")
      let found = placed(AssetPlanning.faults(of: asset), draft, record)
        .filter { $0.code == tooSmall && !faults.contains($0) }
      faults += found
      guard let path, let mark = try? asset.mark() else { return nil }
      return .success(File(path: path, mark: mark, faults: []))
    }
    return (files, faults)
  }

  private static let tooSmall = "module-too-small"

  /// A code that is too large for its slot is at once the row's affair and the slot's: other rows may fit.
  private static func placed(
    _ faults: [Diagnostic], _ content: AssetContent, _ record: Record
  ) -> [Diagnostic] {
    faults.map { fault in
      guard fault.code == tooSmall,
        let slot = content.codes.first(where: { $0.slot.place.position == fault.position })?.slot,
        let row = content.accounts[slot.name]
      else { return fault }
      let place = record.rows[row].place(of: "account")
      var moved = fault
      (moved.position, moved.sourceLine) = (place.position, place.line)
      if let slot = fault.position {
        let there = "\(slot.file):\(slot.line):\(slot.column)"
        moved.hint = "\(fault.hint ?? "enlarge the slot"); the slot is at \(there)"
      }
      return moved
    }
  }

  /// What is said of codes that are dead in days where they may be shown; elsewhere they are faults.
  private static func expiryWarnings(of content: AssetContent, _ record: Record) -> [Diagnostic] {
    content.codes.compactMap { code in
      guard let warning = code.link.expiryWarning, let row = content.accounts[code.slot.name] else {
        return nil
      }
      let place = record.rows[row].place(of: "account")
      return warning.at(place.position, sourceLine: place.line)
    }
  }
}

extension PlannedAsset {
  fileprivate func mark() throws(Diagnostic) -> AssetFingerprint {
    guard let mark = AssetFingerprint(fingerprint) else {
      throw Diagnostic.error("bug", "'\(fingerprint)' is not a fingerprint")
    }
    return mark
  }
}
