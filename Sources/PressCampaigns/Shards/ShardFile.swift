internal import Foundation
internal import PressDiagnostics
internal import PressFiles

/// A shard's manifest as it lies in a folder.
struct ShardFile {
  /// The campaign's folder that it is in.
  let folder: String
  let shard: Shard
  /// Nil when the shard is at work, or did not come to its end.
  let header: ShardManifest.Header?
  let lines: [ShardManifest.Line]

  var path: String { "\(folder)/\(shard.manifestName)" }

  /// All of a folder, by their names.
  ///
  /// - Throws: `PressFailure` with `inputMissing` when there is no such folder, or one cannot be read.
  static func all(in folder: String) throws(PressFailure) -> [ShardFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw PressFailure(
        .inputMissing, "missing-folder", "the folder '\(folder)' cannot be read",
        hint: "give the campaign's folder in the output, such as 'Output/my-campaign'")
    }
    var files: [ShardFile] = []
    for name in names.sorted() {
      if let shard = Shard(manifestName: name) { files.append(try ShardFile(folder, shard)) }
    }
    return files
  }

  private init(_ folder: String, _ shard: Shard) throws(PressFailure) {
    (self.folder, self.shard) = (folder, shard)
    let path = "\(folder)/\(shard.manifestName)"
    let bytes = try InputFile.bytes(path)
    let decoder = JSONDecoder()
    let texts = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    lines = texts.compactMap { try? decoder.decode(ShardManifest.Line.self, from: Data($0.utf8)) }
    let last = texts.last.flatMap {
      try? decoder.decode(ShardManifest.Header.self, from: Data($0.utf8))
    }
    header = last.flatMap {
      $0.event == ShardManifest.Header.event && $0.number == shard.number && $0.count == shard.count
        ? $0 : nil
    }
  }
}

extension ShardFile {
  /// Why manifests are not those of one campaign's shards, each once; all that can be found at once.
  static func faults(of files: [ShardFile], in folders: [String]) -> [Diagnostic] {
    guard !files.isEmpty else {
      let all = folders.map { "'\($0)'" }.joined(separator: ", ")
      return [
        .error(
          "no-shards", "there is no manifest of a shard in \(all)",
          hint: "press the shards first: 'qrpress batch CAMPAIGN.yaml --shard 1/2'")
      ]
    }
    let counts = Set(files.map(\.shard.count)).sorted()
    guard counts.count == 1 else {
      let words = counts.map { "of \($0)" }.joined(separator: " and ")
      return [
        .error(
          "mixed-shards", "there are shards \(words), of which only one kind can be merged",
          hint: "remove the manifests 'manifest-I-of-N.jsonl' of the others")
      ]
    }
    var faults: [Diagnostic] = []
    let known = Dictionary(grouping: files, by: \.shard.number)
    let missing = (1...counts[0]).filter { known[$0] == nil }
    if !missing.isEmpty {
      let shown = missing.prefix(10).map { "\($0)" }.joined(separator: ", ")
      let more = missing.count > 10 ? " and \(missing.count - 10) more" : ""
      faults.append(
        .error(
          "missing-shard", "of \(counts[0]) shards these are missing: \(shown)\(more)",
          hint: "press them, or give the folders that they are in too"))
    }
    for (number, same) in known.sorted(by: { $0.key < $1.key }) where same.count > 1 {
      let places = same.map { "'\($0.folder)'" }.joined(separator: " and ")
      faults.append(
        .error("doubled-shard", "shard \(number) is in \(places)", hint: "give only one of the folders"))
    }
    for file in files where file.header == nil {
      faults.append(
        .error(
          "unfinished-shard", "shard \(file.shard) in '\(file.folder)' is not finished",
          hint: "run it again with '--shard \(file.shard)'; it goes on where it stopped"))
    }
    guard let one = files.first(where: { $0.header != nil }), let plan = one.header else { return faults }
    for file in files {
      guard let header = file.header, !header.isOfSamePlan(as: plan) else { continue }
      faults.append(
        .error(
          "other-plan", "shard \(file.shard) in '\(file.folder)' is from other input than shard \(one.shard)",
          hint: "press both with the same campaign, accounts, templates, fonts and version"))
    }
    return faults
  }
}
