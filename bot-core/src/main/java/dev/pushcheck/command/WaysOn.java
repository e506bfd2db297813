package dev.pushcheck.command;

import dev.pushcheck.access.Scope;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.push.PushFinding;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushTopic;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
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

  /** For which of them hosts are told to ask for a new address, and to do nothing else. */
  private static final Set<PushFinding> ONLY_A_NEW_ADDRESS =
      EnumSet.of(
          PushFinding.TXTIME_MISSING,
          PushFinding.TXTIME_MILLISECONDS,
          PushFinding.TXTIME_EXPIRED,
          PushFinding.TXTIME_IN_GRACE,
          PushFinding.TXSECRET_MISSING,
          PushFinding.TXSECRET_FOR_OTHER_STREAM,
          PushFinding.TXSECRET_WITH_APP_NAME,
          PushFinding.TXSECRET_OTHER_TXTIME_FORM,
          PushFinding.TXSECRET_OTHER_TXTIME,
          PushFinding.TXSECRET_OTHER_DOMAIN_KEY,
          PushFinding.TXSECRET_WRONG_ORDER,
          PushFinding.TXSECRET_PLAYBACK_KEY);

  /** Hosts who can make the new address themselves need not ask for one. */
  Block advised(Block block) {
    return block instanceof Block.Steps steps
            && steps.title().equals(texts.label("section.do"))
            && texts.reader().audience() == Audience.HOST
            && takesOnlyANewAddress()
            && newAddress().isPresent()
        ? new Block.Steps(steps.title(), texts.lines("advice.press-new-address", Map.of()))
        : block;
  }

  private boolean takesOnlyANewAddress() {
    return diagnosis
        .cause()
        .flatMap(CheckResult::code)
        .filter(code -> code instanceof PushFinding finding && ONLY_A_NEW_ADDRESS.contains(finding))
        .isPresent();
  }

  private Optional<Button> newAddress() {
    return stream()
        .filter(id -> isInTheAddress() && offered.apply("url").covers(id))
        .map(id -> about(id, "button.new-address", "url"));
  }

  List<Button> buttons() {
    List<Button> buttons = new ArrayList<>();
    Optional<StreamId> stream = stream();
    newAddress().ifPresent(buttons::add);
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
