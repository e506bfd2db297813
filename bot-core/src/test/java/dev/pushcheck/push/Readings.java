package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What tests of reading have in common: a signed address, and how to look at a reading. */
final class Readings {
  /** The signature of the only example that is published with its digest. */
  static final String SIGNATURE = "txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

  static final String SIGNATURE_IN_SRT = SIGNATURE.replace('&', ',');
  static final String ADDRESS = "rtmp://push.example.com/live/room42?" + SIGNATURE;
  static final String SRT_ADDRESS =
      "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,"
          + SIGNATURE_IN_SRT;

  private Readings() {}

  /** Puts the signature where a table says SIG or SRTSIG. */
  static String signed(String text) {
    return text.replace("SRTSIG", SIGNATURE_IN_SRT).replace("SIG", SIGNATURE);
  }

  static List<String> codes(PushReading reading) {
    return reading.slips().stream().map(slip -> slip.code().id()).toList();
  }

  /** The address that was meant, with its secrets. */
  static String meant(PushReading reading) {
    assertThat(reading).isInstanceOf(PushReading.Address.class);
    return ((PushReading.Address) reading).url().print().reveal();
  }

  /** Everything of a reading that may be shown. */
  static String shown(PushReading reading) {
    StringBuilder shown = new StringBuilder();
    shown.append(reading.label()).append('\n').append(reading.shown()).append('\n').append(reading);
    reading.slips().forEach(slip -> shown.append('\n').append(slip.facts()));
    if (reading instanceof PushReading.Address address) {
      shown.append('\n').append(address.url()).append('\n').append(address.remarks());
    }
    return shown.toString();
  }
}
