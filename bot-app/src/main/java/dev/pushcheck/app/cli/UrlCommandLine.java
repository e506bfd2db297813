package dev.pushcheck.app.cli;

import dev.pushcheck.app.NewAddressJson;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.UrlCommand;
import dev.pushcheck.command.UsageException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushcheck url}. */
@Command(
    name = "url",
    description = "Makes a new push address for a stream, and checks it before showing it.",
    mixinStandardHelpOptions = true)
final class UrlCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Parameters(
      paramLabel = "STREAM",
      description = "The stream, as domain/app/stream, or its old address.")
  private @Nullable String stream;

  @Option(names = "--domain", description = "The push domain of a bare stream name.")
  private @Nullable String domain;

  @Option(names = "--app", description = "The app of a bare stream name (live).")
  private @Nullable String app;

  @Option(names = "--valid", description = "How long the address is good, such as 12h (24h).")
  private @Nullable String valid;

  @Option(
      names = "--protocol",
      description = "Only for this one: rtmp, srt, rtmp-srt or webrtc (all).")
  private @Nullable String protocol;

  @Option(names = "--json", description = "Print a line of JSON. It holds the signature.")
  private boolean json;

  UrlCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Arguments arguments =
        new Arguments()
            .with("stream", stream)
            .with("domain", domain)
            .with("app", app)
            .with("valid", valid)
            .with("protocol", protocol);
    Session session = new Session(console, settingsOption, languageOption);
    return json
        ? session.run("url", arguments, (bot, request) -> printJson(session, bot, request))
        : session.answer("url", arguments);
  }

  /** Where no address can be made, the reason is told in words, on standard error. */
  private int printJson(Session session, Pushcheck pushcheck, CommandRequest request)
      throws InterruptedException {
    try {
      if (pushcheck.urlCommand().answer(request) instanceof UrlCommand.Answer.Issued issued) {
        console.out().println(NewAddressJson.of(issued));
        return 0;
      }
      return session.complain(pushcheck, request);
    } catch (UsageException e) {
      return session.complain(pushcheck, request);
    }
  }
}
