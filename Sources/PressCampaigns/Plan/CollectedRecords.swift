internal import PressAssets

/// The records of a file that holds many, as far as they are known before drawing, in input order.
struct CollectedRecords: Sendable {
  /// Of each, its fingerprint.
  private(set) var marks: [AssetFingerprint] = []
  /// Of each, how many codes stand on its pages.
  private(set) var codes: [UInt16] = []
  /// Places of those that are wanted, when not all are.
  var wanted: [Int]?

  mutating func add(_ part: RecordPlan.Part) {
    marks.append(part.mark)
    codes.append(UInt16(clamping: part.codes))
  }

  /// Records that are wanted.
  var count: Int { wanted?.count ?? marks.count }

  /// Of the file that holds all of them; nil when there is none.
  var mark: AssetFingerprint? {
    marks.isEmpty ? nil : AssetFingerprint(Fingerprint.ofParts(marks.lazy.map(\.text)))
  }
}
