import Testing

@testable import PressLinks

@Suite struct PlacePayloadTests {
  @Test(arguments: [
    ("55.6761,12.5683", "geo:55.6761,12.5683"), ("-90,180", "geo:-90,180"),
    ("0,0,8848.86", "geo:0,0,8848.86"),
    ("55.6761,12.5683?q=Sample Square", "geo:55.6761,12.5683?q=Sample%20Square"),
    ("1,2;u=35", "geo:1,2;u=35"), ("39.9042, 116.4074", "geo:39.9042,116.4074"),
    ("39.9042，116.4074", "geo:39.9042,116.4074"),
  ])
  func forms(_ account: String, _ link: String) throws {
    #expect(try FollowLink("geo:\(account)").link == link)
  }

  @Test(arguments: [
    Refusal("geo:90.1,0", "out-of-range", 4), Refusal("geo:0,-180.5", "out-of-range", 6),
    Refusal("geo:55", "bad-shape", 4), Refusal("geo:1,2,3,4", "bad-shape", 4),
    Refusal("geo:nan,0", "bad-number", 4),
    Refusal("geo:1e1,0", "bad-number", 4), Refusal("geo:0x1,0", "bad-number", 4),
    Refusal("geo:1 , 2", "bad-number", 4),
    Refusal("geo:1.,2", "bad-number", 4), Refusal("geo:1.2.3,2", "bad-number", 4),
    Refusal("geo:,", "bad-number", 4), Refusal("geo:55,67;12,56", "bad-number", 4),
    Refusal("geo:-55,6761, 12,5683", "bad-number", 4),
  ])
  func refused(_ refusal: Refusal) { refusal.check() }

  @Test func `decimal commas are told with the points that are meant`() {
    let error = #expect(throws: LinkError.self) { try FollowLink("geo:55,67;-12,56") }
    #expect(error?.hint == "write it as '55.67,-12.56'")
  }

  @Test(arguments: [
    ("39．9042,116.4074", "write '39.9042,116.4074'"), ("−33.9249,18.4241", "write '-33.9249,18.4241'"),
    ("３９.9042，116.4074", "write '39.9042,116.4074'"), ("39.9042、116.4074", "write '39.9042,116.4074'"),
  ])
  func `signs that are not those of decimal numbers are told`(place: String, hint: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink("geo:" + place) }
    #expect(error?.code == "full-width" && error?.hint == hint && error?.offset == 4)
  }

  @Test func `an unseen sign is named`() {
    Refusal("geo:39.9\u{200B}042,116.4", "bad-character", 8).check()
  }
}
