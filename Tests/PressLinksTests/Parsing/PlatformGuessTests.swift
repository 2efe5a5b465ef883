import Testing

@testable import PressLinks

struct PlatformGuessTests {
  @Test(arguments: [
    ("Sina Weibo:1234567890", "did you mean 'weibo'?"), ("YouTube Channel:sample", "did you mean 'youtube'?"),
    ("YouTube Channel:@sample", "write 'youtube:sample'"),
    ("LinkedIn Company Page:sample", "did you mean 'linkedin-company'?"),
    ("Our Instagram account:sample", "did you mean 'instagram'?"),
    ("callto:+4533920000", "write 'tel:+4533920000'"), ("callto://+4533920000", "write 'tel:+4533920000'"),
    ("instagarm:sample", "did you mean 'instagram'?"),
    ("tel://+4533920000", "write 'tel:+4533920000'"), ("mailto://a@b.example", "write 'mailto:a@b.example'"),
    ("sms://+4533920000", "write 'sms:+4533920000'"), ("threads://sample", "write 'threads:sample'"),
    ("Hi! My Telegram is @sample", "write 'telegram:sample'"),
    ("Follow us on Instagram: @sample_press.", "write 'instagram:sample_press'"),
    ("Follow @sample now", "write 'platform:account', as 'x:sample', or a URL"),
    ("Hi! There is nothing here", "write 'platform:account', as 'x:DenmarkInChina', or a URL"),
    ("Facebook and Telegram are @sample", "write 'platform:account', as 'x:sample', or a URL"),
    ("sample", "write 'platform:account', as 'x:sample', or a URL"),
  ])
  func `what is meant is told`(written: String, hint: String) {
    do throws(LinkError) {
      let link = try FollowLink(written)
      Issue.record("'\(written)' became \(link.link)")
    } catch {
      #expect(error.hint == hint)
    }
  }

  @Test func `the platform's column has the same hint`() {
    do throws(LinkError) {
      _ = try FollowLink(platform: "YouTube Channel", account: "@sample")
      Issue.record("read")
    } catch {
      #expect(error.hint == "did you mean 'youtube'?")
    }
  }

  @Test func `a name of two platforms tells none`() {
    #expect(PlatformGuess.within("Facebook Instagram") == nil)
    #expect(PlatformGuess.within("sample name") == nil)
  }
}
