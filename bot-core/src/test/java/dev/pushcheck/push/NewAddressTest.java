package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.settings.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NewAddressTest {
  private static final StreamName ROOM = new StreamName(Samples.DOMAIN, "live", "room42");
  private static final Instant UNTIL = Instant.parse("2026-11-23T03:20:00Z");

  private final NewAddress address =
      NewAddress.signed(ROOM, Secret.of(Samples.KEY), UNTIL.plusMillis(700));

  @Test
  void isWhatTheVendorWouldMake() {
    SignedAddress vendors = new SignedAddress(Samples.DOMAIN, "live", "room42", Samples.KEY, UNTIL);

    assertThat(address.url(Protocol.RTMP).print().reveal()).isEqualTo(vendors.rtmp());
    assertThat(address.url(Protocol.SRT).print().reveal()).isEqualTo(vendors.srt());
    assertThat(address.url(Protocol.WEBRTC).print().reveal()).isEqualTo(vendors.webrtc());
    assertThat(address.url(Protocol.RTMP_OVER_SRT).print().reveal())
        .isEqualTo(vendors.rtmp().replace("example.com/", "example.com:3570/"));
    assertThat(address.expiresAt()).contains(UNTIL);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "RTMPS")
  void isReadAsItWasMeant(Protocol protocol) {
    PushReading reading = PushReading.of(address.url(protocol).print().reveal());

    assertThat(reading.slips()).isEmpty();
    assertThat(reading)
        .isInstanceOfSatisfying(
            PushReading.Address.class,
            read -> {
              assertThat(read.url().protocol()).isEqualTo(protocol);
              assertThat(read.url().stream()).isEqualTo("room42");
              assertThat(read.url().parameters()).isEqualTo(address.parameters());
            });
  }

  @Test
  void fitsTheTwoFieldsOfObs() {
    assertThat(urlOf(PushReading.ofObs(address.obsServer(), address.obsKey().reveal())))
        .isEqualTo(address.url(Protocol.RTMP));
  }

  @Test
  void hasNothingToExpireWithoutASignature() {
    NewAddress open = NewAddress.unsigned(ROOM);

    assertThat(open.url(Protocol.RTMP).print().reveal())
        .isEqualTo("rtmp://push.example.com/live/room42");
    assertThat(open.obsKey().reveal()).isEqualTo("room42");
    assertThat(open.expiresAt()).isEmpty();
  }

  @Test
  void doesNotPrintItsSignature() {
    String signature = address.parameters().get(0).value().reveal();

    assertThat(signature).hasSize(32);
    assertThat(address.toString() + address.obsKey()).doesNotContain(signature);
  }

  private static PushUrl urlOf(PushReading reading) {
    return ((PushReading.Address) reading).url();
  }
}
