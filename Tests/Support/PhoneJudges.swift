package import Foundation

/// OpenCV's reader of QR codes and WeChat's own engine, which OpenCV carries without its models.
///
/// They are behind many apps and cameras. One Python judges a folder of pictures.
///
/// `Scripts/setup judge` puts them into `.build/judges`.
package enum PhoneJudges {
  /// A picture to be judged.
  package struct Picture: Encodable {
    let name: String
    let text: String
    /// How many times it is looked at as a phone would; 0 for the picture as it is, once.
    ///
    /// Turned, aslant, blurred, in falling light and noise.
    let views: Int
    let bytes: Data

    private enum CodingKeys: String, CodingKey { case name, text, views }

    /// - Parameter name: of a file, without its suffix.
    package init(_ name: String, says text: String, views: Int = 0, png bytes: Data) {
      (self.name, self.text, self.views, self.bytes) = (name, text, views, bytes)
    }
  }

  /// How many looks each read.
  package struct Verdict: Decodable, Sendable {
    package let opencv: Int
    package let wechat: Int
  }

  /// The Pythons that may have them, the judges' own first.
  private static let pythons = [
    Repository.file(".build/judges/bin/python").path, "python3", "/usr/bin/python3",
  ]
  private static let demands = "import cv2, numpy; cv2.QRCodeDetector(); cv2.wechat_qrcode.WeChatQRCode()"

  private static var python: String? {
    pythons.first { (try? OutsideProgram.run(named: $0, ["-c", demands]))?.status == 0 }
  }

  package static var areThere: Bool { python != nil }

  /// What both make of each picture, by its name.
  package static func verdicts(on pictures: [Picture]) throws -> [String: Verdict] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("judged-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for picture in pictures {
      try picture.bytes.write(to: folder.appendingPathComponent("\(picture.name).png"))
    }
    try JSONEncoder().encode(pictures).write(to: folder.appendingPathComponent("pictures.json"))
    guard let python else { throw CocoaError(.fileNoSuchFile) }
    let (status, said) = try OutsideProgram.run(named: python, ["-c", script, folder.path])
    guard status == 0 else { throw CocoaError(.featureUnsupported) }
    return try JSONDecoder().decode([String: Verdict].self, from: Data(said.utf8))
  }

  private static let script = """
    import cv2, json, numpy as np, sys
    folder = sys.argv[1]
    opencv, wechat = cv2.QRCodeDetector(), cv2.wechat_qrcode.WeChatQRCode()

    def view(picture, random):
        height, width = picture.shape
        side = random.uniform(200, 420)
        size = int(side * 1.9)
        turn = np.radians(random.uniform(-25, 25))
        corners = np.array([[-1, -height / width], [1, -height / width], [1, height / width], [-1, height / width]])
        spots = corners * side / 2 @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        tilt = random.uniform(-0.36, 0.36, 2) / side
        spots = spots / (1 + spots @ tilt)[:, None] + size / 2
        map = cv2.getPerspectiveTransform(
            np.float32([[0, 0], [width, 0], [width, height], [0, height]]), np.float32(spots))
        seen = cv2.warpPerspective(
            picture, np.diag([3.0, 3.0, 1.0]) @ map, (3 * size, 3 * size), flags=cv2.INTER_LINEAR, borderValue=235)
        seen = cv2.resize(seen, (size, size), interpolation=cv2.INTER_AREA)
        seen = cv2.GaussianBlur(seen, (0, 0), random.uniform(0.4, 1.4)).astype(float)
        light = np.linspace(random.uniform(0.75, 1), random.uniform(0.75, 1), size)[None, :]
        seen = seen * light * 0.85 + 20 + random.normal(0, random.uniform(1, 7), seen.shape)
        return np.clip(seen, 0, 255).astype(np.uint8)

    def reads(read):
        try:
            return read()
        except cv2.error:
            return False

    verdicts = {}
    for entry in json.load(open(folder + "/pictures.json")):
        picture = cv2.imread(folder + "/" + entry["name"] + ".png", cv2.IMREAD_GRAYSCALE)
        random = np.random.default_rng(1)
        looks = [view(picture, random) for _ in range(entry["views"])] or [picture]
        text = entry["text"]
        verdicts[entry["name"]] = {
            "opencv": sum(reads(lambda: opencv.detectAndDecode(look)[0] == text) for look in looks),
            "wechat": sum(reads(lambda: text in wechat.detectAndDecode(look)[0]) for look in looks),
        }
    print(json.dumps(verdicts))
    """
}
