package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTextTest {
  private static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);

  private final CommandText text =
      new CommandText(
          List.of(
              new CommandSpec(
                  "check",
                  List.of(
                      new Option("address", Kind.ADDRESS),
                      new Option("key", Kind.TEXT),
                      new Option("session", Kind.DURATION)),
                  List.of()),
              new CommandSpec("explain", List.of(new Option("question", Kind.TEXT)), List.of()),
              new CommandSpec("help", List.of(), List.of()),
              CommandSpec.group(
                  "alerts",
                  new CommandSpec(
                      "mute",
                      List.of(new Option("stream", Kind.TEXT), new Option("for", Kind.DURATION)),
                      List.of()),
                  new CommandSpec("list", List.of(), List.of()))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "live/a > check {address=live/a}",
        "check live/a > check {address=live/a}",
        "CHECK live/a > check {address=live/a}",
        "rtmp://a/live/b ?txSecret=1  &txTime=2 > check {address=rtmp://a/live/b ?txSecret=1  &txTime=2}",
        "live/a --session 6h > check {address=live/a, session=6h}",
        "live/a --session=6h > check {address=live/a, session=6h}",
        "--session 6h live/a > check {address=live/a, session=6h}",
        "live/a \u2014session 6h > check {address=live/a, session=6h}",
        "live/a --SESSION 6h > check {address=live/a, session=6h}",
        "--key b?x=--y live/a > check {address=live/a, key=b?x=--y}",
        "live/a--session > check {address=live/a--session}",
        "explain -1307 > explain {question=-1307}",
        "explain push fails at once > explain {question=push fails at once}",
        "explain > explain {}",
        "help > help {}",
        "helpful > check {address=helpful}",
        "alerts mute live/a --for 2h > alerts mute {for=2h, stream=live/a}",
        "ALERTS  Mute --for=2h live/a > alerts mute {for=2h, stream=live/a}",
        "alerts mute > alerts mute {}",
        "alerts list > alerts list {}",
        "alertsmute > check {address=alertsmute}",
      })
  void readsALine(String line, String expected) throws UsageException {
    CommandRequest request = text.read(line, SampleRequests.IN_CHAT, READER);

    assertThat(request.command() + " " + new TreeMap<>(request.arguments())).isEqualTo(expected);
    assertThat(request.caller()).isEqualTo(SampleRequests.IN_CHAT);
    assertThat(request.reader()).isEqualTo(READER);
  }

  @ParameterizedTest
  @CsvSource({
    "live/a --sesion 6h, usage.misspelt-option, example=--session 4h",
    "live/a --colour red, usage.unknown-option, --address",
    "help --all, usage.no-options, command=help",
    "help me, usage.no-arguments, text=me",
    "live/a --session, usage.option-without-value, example=--session 4h",
    "alerts, usage.no-subcommand, 'words=[mute, list]'",
    "alerts --for 2h, usage.unknown-subcommand, word=--for",
    "alerts mtue live/a, usage.misspelt-subcommand, nearest=alerts mute",
    "alerts live/a, usage.unknown-subcommand, word=live/a",
    "alerts mute live/a --four 2h, usage.misspelt-option, example=--for 4h",
    "alerts list live/a, usage.no-arguments, command=alerts list",
    "live/a --session --key b, usage.option-without-value, option=session",
  })
  void explainsWhatItCannotRead(String line, String key, String fact) {
    UsageException problem =
        catchThrowableOfType(
            UsageException.class, () -> text.read(line, SampleRequests.IN_CHAT, READER));

    assertThat(problem.textKey()).isEqualTo(key);
    assertThat(problem.facts().toString()).contains(fact);
  }

  @Test
  void quotesNoSecretThatFollowsAnOption() {
    UsageException problem =
        catchThrowableOfType(
            UsageException.class,
            () ->
                text.read(
                    "--txSecret=5eed5eed5eed5eed5eed5eed5eed5eed", SampleRequests.IN_CHAT, READER));

    assertThat(problem.facts().toString()).doesNotContain("5eed");
  }
}
