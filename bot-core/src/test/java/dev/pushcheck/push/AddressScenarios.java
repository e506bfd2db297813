package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Scenario.failed;
import static dev.pushcheck.push.Scenario.warning;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.net.Origin;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.SignedAddress;
import java.util.List;

/** What can be wrong with the text of an address, everything else being right. */
final class AddressScenarios {
  private AddressScenarios() {}

  static List<Scenario> all() {
    return List.of(
        failed(PushFinding.ADDRESS_UNREADABLE, wire -> wire.check("my stream does not start")),
        failed(PushFinding.ADDRESS_SCHEME_MISSING, text(GOOD.rtmp().replace("rtmp://", ""))),
        failed(
            PushFinding.ADDRESS_IS_PLAYBACK,
            wire -> wire.check("https://play.example.com/live/room42.flv")),
        failed(PushFinding.ADDRESS_SCHEME_UNSUPPORTED, text(GOOD.rtmp().replace("rtmp:", "rtsp:"))),
        failed(PushFinding.ADDRESS_HTML_ESCAPED, text(GOOD.rtmp().replace("&", "&amp;"))),
        failed(
            PushFinding.ADDRESS_PERCENT_ENCODED,
            text(GOOD.rtmp().replace("?", "%3F").replace("&", "%26").replace("=", "%3D"))),
        failed(
            PushFinding.ADDRESS_HIDDEN_CHARACTERS,
            text(GOOD.rtmp().replace("room42", "room\u200b42"))),
        failed(PushFinding.ADDRESS_SRT_SEPARATOR, AddressScenarios::srtWithAmpersands),
        failed(PushFinding.ADDRESS_KEY_DOUBLED, text(GOOD.rtmp() + "/" + GOOD.obsKey())),
        failed(PushFinding.ADDRESS_OBS_FIELDS, AddressScenarios::wholeAddressAsServer),
        failed(PushFinding.ADDRESS_PLACEHOLDER, text(GOOD.rtmp().replace("room42", "{stream}"))),
        failed(PushFinding.ADDRESS_QUESTION_MARK_REPEATED, text(GOOD.rtmp().replace("&", "?"))),
        failed(PushFinding.ADDRESS_EXTRA_SLASH, text(GOOD.rtmp().replace("/room42", "//room42"))),
        failed(PushFinding.ADDRESS_MISSING_APP, text(GOOD.rtmp().replace("/live", ""))),
        failed(PushFinding.ADDRESS_MISSING_STREAM, text(GOOD.rtmp().replace("room42", ""))),
        failed(
            PushFinding.ADDRESS_PARAMETER_MISSPELT,
            text(GOOD.rtmp().replace("txSecret", "txSercet"))),
        warning(
            PushFinding.ADDRESS_PARAMETER_CASE, text(GOOD.rtmp().replace("txSecret", "txsecret"))),
        failed(PushFinding.ADDRESS_PARAMETER_REPEATED, text(GOOD.rtmp() + "&txTime=6A1F3C40")),
        failed(PushFinding.ADDRESS_BARE_IP, text(GOOD.rtmp().replace(DOMAIN, "192.0.2.7")))
            .besides(PushFinding.TXSECRET_KEY_UNKNOWN),
        warning(
            PushFinding.ADDRESS_UNUSUAL_CHARACTERS,
            text(new SignedAddress(DOMAIN, "live", "room~42", Samples.KEY, GOOD.expires()).rtmp())),
        warning(PushFinding.ADDRESS_UNUSUAL_PORT, AddressScenarios::unusualPort),
        warning(PushFinding.ADDRESS_OTHER_APP, text(GOOD.rtmp().replace("/live", "/show"))));
  }

  private static Scenario.Story text(String address) {
    return wire -> {
      wire.rtmp(DOMAIN);
      return wire.check(address);
    };
  }

  private static Diagnosis<PushReading> srtWithAmpersands(WiredPushCheck wire)
      throws InterruptedException {
    wire.srt(DOMAIN, 9000);
    return wire.check(GOOD.srt().replace(",", "&"));
  }

  private static Diagnosis<PushReading> wholeAddressAsServer(WiredPushCheck wire)
      throws InterruptedException {
    wire.rtmp(DOMAIN);
    return wire.check(PushReading.ofObs(GOOD.rtmp(), ""), Origin.COMMAND_LINE);
  }

  private static Diagnosis<PushReading> unusualPort(WiredPushCheck wire)
      throws InterruptedException {
    RtmpServer server = wire.with(RtmpServer.listen(Loopback.next(), 1936));
    wire.leads(DOMAIN, server.address());
    return wire.check(GOOD.rtmp().replace(DOMAIN, DOMAIN + ":1936"));
  }
}
