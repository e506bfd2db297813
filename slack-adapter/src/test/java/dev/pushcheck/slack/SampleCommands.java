package dev.pushcheck.slack;

import dev.pushcheck.command.Command;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.command.UsageException;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Commands in the form of the real ones, which tell what they were asked. */
final class SampleCommands {
  final Queue<CommandRequest> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch held = new CountDownLatch(1);

  List<Command> all() {
    return List.of(
        new Sample(
            new CommandSpec(
                "check",
                List.of(
                    new Option("address", Kind.ADDRESS),
                    new Option("server", Kind.TEXT),
                    new Option("key", Kind.TEXT),
                    new Option("session", Kind.DURATION)),
                List.of("address", "server", "key", "session")),
            SampleCommands::check),
        new Sample(
            CommandSpec.group(
                "alerts",
                new CommandSpec("list", List.of(), List.of()),
                new CommandSpec(
                    "mute",
                    List.of(new Option("stream", Kind.TEXT), new Option("for", Kind.DURATION)),
                    List.of())),
            SampleCommands::again),
        new Sample(spec("pages"), SampleCommands::page),
        new Sample(spec("everybody"), request -> reply(Visibility.PUBLIC, "for everybody")),
        new Sample(
            spec("picture"),
            request ->
                new Reply(
                    Visibility.PRIVATE,
                    0,
                    List.of(new Block.Image(new byte[] {1, 2, 3}, "what it shows")))),
        new Sample(
            spec("explode"),
            request -> {
              throw new IllegalStateException("txSecret=5eed");
            }),
        new Sample(
            spec("wait"),
            request -> {
              held.await();
              return reply(Visibility.PRIVATE, "waited");
            }));
  }

  /** Lets those go on that wait. */
  void release() {
    held.countDown();
  }

  private static CommandSpec spec(String name) {
    return new CommandSpec(name, List.of(new Option("page", Kind.TEXT)), List.of());
  }

  private static Reply check(CommandRequest request) throws UsageException {
    if (request.arguments().isEmpty()) {
      throw new UsageException("usage.no-address", Map.of());
    }
    return new Reply(
        Visibility.PRIVATE,
        0,
        List.of(
            new Block.Headline(
                Tone.GOOD,
                Inline.text(
                    request.reader().language()
                        + " "
                        + request.reader().zone()
                        + " "
                        + new TreeMap<>(request.arguments()))),
            button("Check again", new Action("check", request.arguments()))));
  }

  private static Reply again(CommandRequest request) {
    String said = request.command() + " " + new TreeMap<>(request.arguments());
    return new Reply(
        Visibility.PRIVATE,
        0,
        List.of(
            new Block.Headline(Tone.GOOD, Inline.text(said)),
            button("Again", new Action(request.command(), request.arguments()))));
  }

  private static Reply page(CommandRequest request) {
    int page = Integer.parseInt(request.argument("page").orElse("1"));
    return new Reply(
        Visibility.PRIVATE,
        0,
        List.of(
            new Block.Table(
                List.of("Stream", "Page"),
                List.of(List.of(List.of(new Inline.Code("live/a")), Inline.text("page " + page)))),
            button("Next page", new Action("pages", Map.of("page", String.valueOf(page + 1))))));
  }

  private static Block.Buttons button(String label, Action action) {
    return new Block.Buttons(List.of(new Button(label, action)));
  }

  private static Reply reply(Visibility visibility, String text) {
    return new Reply(visibility, 0, List.of(new Block.Headline(Tone.NEUTRAL, Inline.text(text))));
  }

  private interface Answering {
    Reply to(CommandRequest request) throws UsageException, InterruptedException;
  }

  private final class Sample implements Command {
    private final CommandSpec spec;
    private final Answering answering;

    Sample(CommandSpec spec, Answering answering) {
      this.spec = spec;
      this.answering = answering;
    }

    @Override
    public CommandSpec spec() {
      return spec;
    }

    @Override
    public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
      asked.add(request);
      return answering.to(request);
    }
  }
}
