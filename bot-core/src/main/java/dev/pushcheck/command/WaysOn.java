package dev.pushcheck.command;

import dev.pushcheck.access.Scope;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushTopic;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Button;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What can be done next with a diagnosis: first what mends it, if a click can.
 *
 * @param request what was asked
 * @param offered the streams about which whoever asks may use a command
 */
record WaysOn(
    Diagnosis<PushReading> diagnosis,
    CommandRequest request,
    Function<String, Scope> offered,
    Texts texts) {
  /** What a new address mends. */
  private static final Set<PushTopic> IN_THE_ADDRESS =
      Set.of(PushTopic.ADDRESS, PushTopic.EXPIRY, PushTopic.SECRET);

  List<Button> buttons() {
    List<Button> buttons = new ArrayList<>();
    Optional<StreamId> stream = stream();
    if (isInTheAddress()) {
      stream
          .filter(id -> offered.apply("url").covers(id))
          .ifPresent(id -> buttons.add(about(id, "button.new-address", "url")));
    }
    buttons.add(button("button.check-again", request.command(), request.arguments()));
    stream
        .filter(id -> offered.apply("interruptions").covers(id))
        .ifPresent(id -> buttons.add(about(id, "button.history", "interruptions")));
    return buttons;
  }

  private Button about(StreamId stream, String label, String command) {
    return button(label, command, Map.of("stream", stream.toString()));
  }

  private boolean isInTheAddress() {
    return diagnosis.cause().map(CheckResult::topic).filter(IN_THE_ADDRESS::contains).isPresent();
  }

  /** In full, so that the click means the same stream whatever is known by then. */
  private Optional<StreamId> stream() {
    Optional<StreamId> id = Optional.empty();
    if (diagnosis.subject() instanceof PushReading.Address address) {
      id = WhichStream.of(address.url());
    } else if (diagnosis.subject() instanceof PushReading.Stream bare) {
      id = Optional.of(bare.id()).filter(known -> known.domain().isPresent());
    }
    return id;
  }

  private Button button(String label, String command, Map<String, String> arguments) {
    return new Button(texts.label(label), new Action(command, arguments));
  }
}
