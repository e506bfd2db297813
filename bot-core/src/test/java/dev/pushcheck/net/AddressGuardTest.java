package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.chain;
import static dev.pushcheck.net.SampleResolutions.direct;
import static dev.pushcheck.net.SampleResolutions.ip;
import static dev.pushcheck.net.SampleResolutions.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushcheck.net.Admission.Admitted;
import dev.pushcheck.net.Admission.Fake;
import dev.pushcheck.net.Admission.NotAllowed;
import dev.pushcheck.net.Admission.Special;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressGuardTest {
  private static final String PUBLIC = "1.2.3.4";

  private final AddressGuard guard = guard(false, Set.of());

  @Test
  void admitsExactlyTheAddressesOfTheResolution() {
    Resolution resolution = direct("push.example.com", PUBLIC, "2402:4e00::1");

    assertThat(guard.admit(resolution, Origin.CHAT))
        .isEqualTo(new Admitted(List.of(ip(PUBLIC), ip("2402:4e00::1"))));
  }

  @Test
  void refusesStrangersFromChatOnly() {
    Resolution resolution = direct("evil.test", PUBLIC);

    assertThat(guard.admit(resolution, Origin.CHAT)).isEqualTo(new NotAllowed());
    assertThat(guard.admit(resolution, Origin.COMMAND_LINE)).isInstanceOf(Admitted.class);
  }

  @Test
  void tellsStrangersNothingAboutPrivateAddresses() {
    assertThat(guard.admit(direct("db.internal.test", "10.0.0.5"), Origin.CHAT))
        .isEqualTo(guard.admit(direct("evil.test", PUBLIC), Origin.CHAT))
        .isEqualTo(new NotAllowed());
  }

  @Test
  void admitsHostsOfTheSettingsFromChat() {
    AddressGuard open = guard(false, Set.of("lab.test"));

    assertThat(open.admit(direct("lab.test", PUBLIC), Origin.CHAT)).isInstanceOf(Admitted.class);
    assertThat(open.admit(direct("sub.lab.test", PUBLIC), Origin.CHAT))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void admitsTheVendorsOwnNamesFromChat() {
    assertThat(guard.admit(direct("1234.vendor.test", PUBLIC), Origin.CHAT))
        .isInstanceOf(Admitted.class);
  }

  @Test
  void admitsNamesThatLeadToOrThroughTheVendorFromChat() {
    assertThat(guard.admit(chain(PUBLIC, "a.test", "b.test", "x.vendor.test"), Origin.CHAT))
        .isInstanceOf(Admitted.class);
    assertThat(guard.admit(chain(PUBLIC, "a.test", "x.vendor.test", "cdn.test"), Origin.CHAT))
        .isInstanceOf(Admitted.class);
    assertThat(guard.admit(chain(PUBLIC, "a.test", "vendor.test.evil.test"), Origin.CHAT))
        .isInstanceOf(NotAllowed.class);
  }

  @ParameterizedTest
  @EnumSource(Origin.class)
  void refusesSpecialAddressesWhoeverAsks(Origin origin) {
    assertThat(guard.admit(direct("push.example.com", "127.0.0.1"), origin))
        .isEqualTo(new Special(ip("127.0.0.1"), "loopback"));
  }

  @Test
  void refusesAllAddressesBecauseOfOne() {
    assertThat(
            guard.admit(direct("push.example.com", PUBLIC, "192.168.1.1", "10.0.0.1"), Origin.CHAT))
        .isEqualTo(new Special(ip("192.168.1.1"), "private"));
  }

  @Test
  void refusesAPrivateEndBehindTheVendor() {
    assertThat(guard.admit(chain("fd00::1", "a.test", "x.vendor.test"), Origin.CHAT))
        .isEqualTo(new Special(ip("fd00::1"), "private"));
  }

  @Test
  void tellsFakeAddressesFromPrivateOnes() {
    assertThat(guard.admit(direct("push.example.com", PUBLIC, "198.18.0.7"), Origin.CHAT))
        .isEqualTo(new Fake(ip("198.18.0.7")));
    assertThat(guard.admit(direct("push.example.com", "198.18.0.7", "10.0.0.1"), Origin.CHAT))
        .isEqualTo(new Special(ip("10.0.0.1"), "private"));
  }

  @Test
  void admitsSpecialAddressesWhereTheSettingsAllowThem() {
    AddressGuard lab = guard(true, Set.of());

    assertThat(lab.admit(direct("push.example.com", "127.0.0.1", "198.18.0.1"), Origin.CHAT))
        .isEqualTo(new Admitted(List.of(ip("127.0.0.1"), ip("198.18.0.1"))));
    assertThat(lab.admit(direct("evil.test", "127.0.0.1"), Origin.CHAT))
        .isEqualTo(new NotAllowed());
  }

  @ParameterizedTest
  @EnumSource(value = Resolution.Ending.class, mode = EnumSource.Mode.EXCLUDE, names = "ADDRESSES")
  void wantsAddresses(Resolution.Ending ending) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard.admit(without(ending, "push.example.com"), Origin.COMMAND_LINE));
  }

  private static AddressGuard guard(boolean allowPrivate, Set<String> hosts) {
    return new AddressGuard(
        new ProbeSettings(Duration.ofSeconds(1), allowPrivate, hosts, Optional.empty()),
        "push.example.com"::equals,
        name -> name.endsWith(".vendor.test"));
  }
}
