package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MutationsTest {
  private static final int ADDRESSES = 40;

  /** What depends on more than the text and the keys of the settings. */
  private static final Set<PushFinding> NOT_BY_TEXT =
      EnumSet.of(
          PushFinding.ADDRESS_OBS_FIELDS,
          PushFinding.ADDRESS_OTHER_APP,
          PushFinding.TXTIME_IN_GRACE,
          PushFinding.CLOCK_OFF,
          PushFinding.TXSECRET_PLAYBACK_KEY,
          PushFinding.TXSECRET_KEY_UNKNOWN);

  static Stream<Mutation> mutations() {
    return Mutations.all();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void areNamedAndNothingElseIs(Mutation mutation) {
    seeds(mutation)
        .forEach(
            seed -> {
              Random random = new Random(seed);
              List<Protocol> protocols = mutation.protocols().stream().sorted().toList();
              GeneratedAddress address =
                  new AddressGenerator(seed).next(protocols.get(random.nextInt(protocols.size())));
              String text = mutation.change().of(address, random);

              assertThat(findings(text, address))
                  .as("seed %d: %s", seed, text)
                  .containsExactly(mutation.code().id());
            });
  }

  @Test
  void areThereForEveryCodeThatTextCanProduce() {
    Set<PushFinding> produced = EnumSet.copyOf(Mutations.all().map(Mutation::code).toList());
    List<PushTopic> topics = List.of(PushTopic.ADDRESS, PushTopic.EXPIRY, PushTopic.SECRET);

    for (PushFinding code : PushFinding.values()) {
      if (topics.contains(code.topic()) && !NOT_BY_TEXT.contains(code)) {
        assertThat(produced).contains(code);
      }
    }
  }

  private static LongStream seeds(Mutation mutation) {
    return LongStream.concat(
        LongStream.range(0, ADDRESSES),
        Seeds.hundreds().skip(300).map(s -> s + mutation.code().id().hashCode()));
  }

  /** Everything failed or warned of. */
  private static List<String> findings(String text, GeneratedAddress address) {
    PushReading reading = PushReading.of(text);
    Stream<CheckResult> results =
        Stream.of(
                SignedRuns.address(reading, address.known()),
                List.of(
                    SignedRuns.expiry(reading, address.known()),
                    SignedRuns.secret(reading, address.known())))
            .flatMap(List::stream);
    return results
        .filter(r -> r.outcome() == Outcome.FAILED || r.outcome() == Outcome.WARNING)
        .map(result -> result.code().orElseThrow().id())
        .toList();
  }
}
