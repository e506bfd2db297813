package dev.pushcheck.store;

import static dev.pushcheck.alert.SampleEntries.HALL;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.at;
import static dev.pushcheck.alert.SampleEntries.end;
import static dev.pushcheck.alert.SampleEntries.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Sighting;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptEventsTest {
  @Test
  void prefersTheCallbackOfWhatBothTell() {
    assertThat(
            interruptions(
                told(Source.RECORD, ROOM, end(at(4))), told(Source.CALLBACK, ROOM, end(at(7)))))
        .extracting(known -> known.event().endedAt())
        .containsExactly(at(7));
  }

  @Test
  void keepsApartWhatIsNotTheSame() {
    assertThat(
            interruptions(
                told(Source.CALLBACK, ROOM, end(at(0))),
                told(Source.RECORD, HALL, end(at(0))),
                told(Source.RECORD, ROOM, refusal(at(0))),
                told(Source.RECORD, ROOM, end(at(6))),
                told(Source.RECORD, ROOM, end(at(-6)))))
        .hasSize(5);
  }

  @Test
  void letsACallbackStandForOneRecordOnly() {
    assertThat(
            interruptions(
                told(Source.CALLBACK, ROOM, refusal(at(0))),
                told(Source.RECORD, ROOM, refusal(at(0))),
                told(Source.RECORD, ROOM, refusal(at(1))),
                told(Source.RECORD, ROOM, refusal(at(2)))))
        .hasSize(3);
  }

  @Test
  void pairsManyInARow() {
    assertThat(
            interruptions(
                Stream.iterate(0, i -> i + 3)
                    .limit(20)
                    .flatMap(
                        i ->
                            Stream.of(
                                told(Source.CALLBACK, ROOM, refusal(at(i))),
                                told(Source.RECORD, ROOM, refusal(at(i + 2)))))
                    .toArray(Sighting[]::new)))
        .hasSize(20);
  }

  @Test
  void tellsAllThatIsKnown() {
    Interruption known = interruptions(told(Source.CALLBACK, ROOM, end(at(0)))).get(0);

    assertThat(known.event().startedAt()).contains(at(-3600));
    assertThat(known.event().duration()).isEqualTo(end(at(0)).duration());
    assertThat(known.event().reason()).isEqualTo(end(at(0)).reason());
    assertThat(known.event().clientAddress()).contains("203.0.113.•••");
    assertThat(known.event().resolution()).contains("1280x720");
    assertThat(known.cause()).isEqualTo(end(at(0)).cause());
    assertThat(known.code()).isEqualTo(end(at(0)).code());
  }

  private static List<Interruption> interruptions(Sighting... ends) {
    return KeptEvents.interruptions(
        Stream.of(ends).sorted(Comparator.comparing(Sighting::at)).toList());
  }

  private static Sighting told(Source source, StreamName stream, End end) {
    return new Sighting(
        source,
        stream,
        Optional.empty(),
        Optional.of(at(-3600)),
        Optional.of(end),
        Optional.of("203.0.113.•••"),
        Optional.of("1280x720"),
        end.at());
  }
}
