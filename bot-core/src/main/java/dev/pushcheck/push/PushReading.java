package dev.pushcheck.push;

import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Subject;
import dev.pushcheck.css.StreamId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What could be read of a text. Reading is total: any text gives a reading, never an exception, in
 * time linear in its length. A slip that is recognised is mended, so that the rest is read as it
 * was meant.
 */
public sealed interface PushReading extends Subject {
  /** What is wrong with the text, in the order of fixing. */
  List<Slip> slips();

  /**
   * Why nothing can be said about a topic.
   *
   * @return the id of a finding, or a word; empty if something can be said
   */
  default Optional<String> pointless(PushTopic topic) {
    return slips().stream()
        .filter(slip -> slip.spoils().contains(topic))
        .map(slip -> slip.code().id())
        .findFirst();
  }

  /**
   * A push address.
   *
   * @param url as it was meant
   * @param sentStream the stream name that an encoder would send, with surplus slashes; without
   *     such, the same as in the url
   * @param slips what is wrong with it
   * @param remarks what else is worth saying
   */
  record Address(PushUrl url, String sentStream, List<Slip> slips, List<Remark> remarks)
      implements PushReading {
    /** Copies the lists, and puts the slips in order, each once. */
    public Address {
      slips =
          slips.stream()
              .distinct()
              .sorted(Comparator.comparingInt(slip -> slip.code().rank()))
              .toList();
      remarks = List.copyOf(remarks);
    }

    @Override
    public String label() {
      if (url.stream().isEmpty()) {
        return url.host();
      }
      String stream = url.shownStream();
      return url.app().isEmpty() ? stream : url.shownApp() + "/" + stream;
    }

    @Override
    public String shown() {
      return url.toString();
    }

    /** Without what may have slipped into the stream name. */
    @Override
    public String toString() {
      return shown() + " " + slips;
    }
  }

  /**
   * A stream's name, without an address.
   *
   * @param id as written
   */
  record Stream(StreamId id) implements PushReading {
    /** Why nothing can be said about a signature: there is none. */
    public static final String NO_ADDRESS = "no-address";

    @Override
    public List<Slip> slips() {
      return List.of();
    }

    @Override
    public Optional<String> pointless(PushTopic topic) {
      return topic == PushTopic.EXPIRY || topic == PushTopic.SECRET
          ? Optional.of(NO_ADDRESS)
          : Optional.empty();
    }

    @Override
    public String label() {
      return new StreamId(
              id.domain().map(ShownName::of),
              id.app().map(ShownName::of),
              ShownName.of(id.stream()))
          .toString();
    }

    @Override
    public String shown() {
      return label();
    }
  }

  /**
   * Nothing that could be pushed to.
   *
   * @param slip why
   * @param quoted the text, cut short and without anything that may be secret
   */
  record Nothing(Slip slip, String quoted) implements PushReading {
    @Override
    public List<Slip> slips() {
      return List.of(slip);
    }

    @Override
    public Optional<String> pointless(PushTopic topic) {
      return Optional.of(slip.code().id());
    }

    @Override
    public String label() {
      return quoted;
    }

    @Override
    public String shown() {
      return quoted;
    }
  }

  /** Reads an address or a stream, bare or as people paste it. */
  static PushReading of(String text) {
    return new AddressReader().read(text);
  }

  /** Reads what stands in the fields "Server" and "Stream Key" of OBS. */
  static PushReading ofObs(String server, String streamKey) {
    return new ObsFields(Wrapping.strip(server), Wrapping.strip(streamKey)).read();
  }
}
