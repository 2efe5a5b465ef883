import TestSupport

/// Thirty links of the kinds that codes are made of, the same every time.
enum FollowLinks {
  static let all: [String] = {
    var generator = SeededGenerator(seed: 4)
    func some(_ count: Int, of alphabet: String) -> String {
      let letters = Array(alphabet)
      return String((0..<count).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
    }
    let digits = "0123456789"
    let letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ" + digits + "-_"
    var links: [String] = []
    for _ in 0..<5 {
      links.append("http://weixin.qq.com/r/" + some(20, of: letters))
      links.append("https://u.wechat.com/" + some(23, of: letters))
      links.append("https://weibo.com/u/" + some(10, of: digits))
      links.append("https://wa.me/" + some(13, of: digits))
      links.append("https://x.com/" + some(12, of: letters))
      let channel = some(24, of: letters)
      links.append("https://www.youtube.com/channel/\(channel)?sub_confirmation=1")
    }
    return links
  }()
}
