/// What an app copies for its own search, `7.94 复制打开抖音，看看【样例】…`, without a link: only the app itself finds the page.
enum ShareWords {
  private static let marks = ["复制打开", "复制此", "复制这", "复制本条", "打开【", "打开抖音", "打开快手", "打开小红书", "打开淘宝", "口令"]

  static func refuse(_ text: Substring) throws(LinkError) {
    guard text.utf8.contains(where: { $0 >= 0x80 }), text.range(of: "://") == nil,
      marks.contains(where: { text.range(of: $0) != nil })
    else { return }
    throw LinkError(
      "share-words", "\(Quotation.of(text)) is what an app copies for its own search, and has no link in it",
      hint: "in the app, take Share, then Copy Link (分享, 复制链接), and write the 'https://…' that it gives",
      at: text)
  }
}
