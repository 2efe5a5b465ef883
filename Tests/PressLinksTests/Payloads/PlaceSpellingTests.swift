import PressDiagnostics
import Testing

@testable import PressLinks

struct PlaceSpellingTests {
  @Test(arguments: [
    ("39.9042°N, 116.4074°E", "39.9042,116.4074"), ("39.9042° N 116.4074° E", "39.9042,116.4074"),
    ("39.9042N,116.4074E", "39.9042,116.4074"), ("N39.9042,E116.4074", "39.9042,116.4074"),
    ("39°54'15\"N 116°24'27\"E", "39.904167,116.4075"), ("39°54′15″N116°24′27″E", "39.904167,116.4075"),
    ("39° 54.25' N, 116° 24.45' E", "39.904167,116.4075"),
    ("33°51'54.5\"S 151°12'35.6\"E", "-33.865139,151.209889"),
    ("116.4074°E, 39.9042°N", "39.9042,116.4074"), ("北纬39.9042°，东经116.4074°", "39.9042,116.4074"),
    ("北纬39度54分15秒 东经116度24分27秒", "39.904167,116.4075"), ("55.6761°, 12.5683°", "55.6761,12.5683"),
    ("40.7128° N, 74.0060° W", "40.7128,-74.006"), ("-33.8651°, 151.2099°", "-33.8651,151.2099"),
  ])
  func `angles as people write them are decimal degrees in the code`(account: String, place: String) throws {
    let link = try FollowLink("geo:" + account)
    #expect(link.link == "geo:" + place && link.account == place)
    #expect(link.warnings.map(\.code) == ["place-in-degrees"])
  }

  @Test(arguments: [
    "39.9042°N", "39.9042°N, 116.4074°N", "-39.9042°S, 116.4°E", "39°75'N, 116°E", "91°N, 0°E", "39°54' 116°",
    "Sample Street, Newtown", "39.9042,116.4074", "39° 54",
  ])
  func `other texts are none`(text: String) { #expect(PlaceSpelling(text[...]) == nil) }
}
