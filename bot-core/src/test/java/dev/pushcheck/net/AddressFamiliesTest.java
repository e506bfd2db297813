package dev.pushcheck.net;

import static dev.pushcheck.net.SampleResolutions.chain;
import static dev.pushcheck.net.SampleResolutions.direct;
import static dev.pushcheck.net.SampleResolutions.ip;
import static dev.pushcheck.net.SampleResolutions.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.Resolution.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AddressFamiliesTest {
  @Test
  void putsIpv4BeforeIpv6() {
    assertThat(AddressFamilies.join(direct("a.test", "1.1.1.1"), direct("a.test", "2606::1")))
        .isEqualTo(direct("a.test", "1.1.1.1", "2606::1"));
  }

  @Test
  void leavesOutIpv6AddressesThatCameByAnotherChain() {
    Resolution ipv4 = chain("1.1.1.1", "a.test", "x.vendor.test");
    Resolution ipv6 = direct("a.test", "2606::1");

    assertThat(AddressFamilies.join(ipv4, ipv6).addresses()).containsExactly(ip("1.1.1.1"));
  }

  @ParameterizedTest
  @EnumSource(value = Ending.class, mode = EnumSource.Mode.EXCLUDE, names = "ADDRESSES")
  void takesAddressesOfOneFamilyWhateverTheOtherSays(Ending other) {
    Resolution good = direct("a.test", "1.1.1.1");
    Resolution bad = without(other, "a.test");

    assertThat(AddressFamilies.join(good, bad)).isEqualTo(good);
    assertThat(AddressFamilies.join(bad, good)).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "NO_DATA, NO_DATA, NO_DATA",
    "NO_DATA, FAILED, FAILED",
    "NO_DATA, NO_SUCH_NAME, NO_DATA",
    "NO_SUCH_NAME, FAILED, NO_SUCH_NAME",
    "LOOP, FAILED, LOOP",
    "LOOP, NO_DATA, LOOP",
    "FAILED, FAILED, FAILED",
  })
  void claimsNoMoreThanBothTogetherShow(Ending one, Ending other, Ending joined) {
    assertThat(AddressFamilies.join(without(one, "a.test"), without(other, "a.test")).ending())
        .isEqualTo(joined);
    assertThat(AddressFamilies.join(without(other, "a.test"), without(one, "a.test")).ending())
        .isEqualTo(joined);
  }
}
