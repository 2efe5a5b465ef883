import PressDiagnostics
import Testing

@testable import PressLinks

struct MapLinkTests {
  @Test(arguments: [
    "https://www.google.com/maps/@39.9042,116.4074,15z", "https://www.google.de/maps/place/39.9042,116.4074",
    "https://www.google.com/maps/place/Sample/@39.9,116.4,15z/data=!3m1!4b1!4m2!3d39.9042!4d116.4074",
    "https://www.google.com/maps/search/?api=1&query=39.9042%2C116.4074",
    "https://maps.google.com/?q=loc:39.9042,116.4074",
    "https://maps.apple.com/?ll=39.9042,116.4074&q=Sample",
    "https://www.openstreetmap.org/#map=15/39.9042/116.4074",
    "https://www.openstreetmap.org/?mlat=39.9042&mlon=116.4074#map=15/39.9/116.4",
  ])
  func `a map's link in place of coordinates is told with what it shows`(link: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink("geo:" + link) }
    #expect(error?.hint == "write 'geo:39.9042,116.4074', or print the link by 'web:'")
  }

  @Test(arguments: [
    "https://uri.amap.com/marker?position=116.4074,39.9042&name=x",
    "https://api.map.baidu.com/marker?location=39.9042,116.4074&output=html",
  ])
  func `a place of China's maps is not passed off as one for phones`(link: String) {
    let error = #expect(throws: LinkError.self) { try FollowLink("geo:" + link) }
    #expect(error?.hint?.hasPrefix("its 39.9042,116.4074 is counted as China's maps count") == true)
  }

  @Test func `a link without a place is told, too`() {
    let error = #expect(throws: LinkError.self) { try FollowLink("geo:https://maps.app.goo.gl/Sample") }
    #expect(error?.code == "bad-shape" && error?.hint?.contains("'web:'") == true)
  }

  @Test func `the middle of the sea is warned of, and coordinates the wrong way round are turned`() throws {
    #expect(try FollowLink("geo:0,0").warnings.map(\.code) == ["empty-place"])
    #expect(try FollowLink("geo:0,12.5").warnings.isEmpty)
    let error = #expect(throws: LinkError.self) { try FollowLink("geo:116.4074,39.9042") }
    #expect(error?.hint == "the latitude comes first: write '39.9042,116.4074'")
  }
}
