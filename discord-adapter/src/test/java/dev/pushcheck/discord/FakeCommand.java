package dev.pushcheck.discord;

import dev.pushcheck.command.Command;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A command that tells what it was asked, with a button to ask the same again. */
final class FakeCommand implements Command {
  private final CommandSpec spec;
  private final Queue<CommandRequest> requests = new ConcurrentLinkedQueue<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile List<String> suggestions = List.of();
  private volatile List<Block> picture = List.of();

  FakeCommand(String name) {
    this(
        new CommandSpec(
            name,
            List.of(
                new Option("address", Kind.ADDRESS),
                new Option("server", Kind.TEXT),
                new Option("key", Kind.TEXT),
                new Option("session", Kind.DURATION)),
            List.of("address", "server", "key", "session")));
  }

  private FakeCommand(CommandSpec spec) {
    this.spec = spec;
  }

  /** One with subcommands, of which one has a form. */
  static FakeCommand ofAlerts(String... volumes) {
    return new FakeCommand(
        CommandSpec.group(
            "alerts",
            new CommandSpec(
                "watch",
                List.of(new Option("stream", Kind.TEXT), Option.oneOf("notify", volumes)),
                List.of()),
            new CommandSpec("list", List.of(), List.of()),
            new CommandSpec(
                "mute",
                List.of(new Option("stream", Kind.TEXT), new Option("for", Kind.DURATION)),
                List.of("stream", "for"))));
  }

  /** Holds answers back until the gate that is returned opens. */
  CountDownLatch hang() {
    gate = new CountDownLatch(1);
    return gate;
  }

  void suggest(List<String> values) {
    suggestions = values;
  }

  void showPicture() {
    picture = List.of(new Block.Image(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "a picture"));
  }

  List<CommandRequest> requests() {
    return List.copyOf(requests);
  }

  CommandRequest last() {
    List<CommandRequest> all = requests();
    return all.get(all.size() - 1);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Reply handle(CommandRequest request) throws InterruptedException {
    requests.add(request);
    gate.await();
    String said = "answer " + requests.size() + " in " + request.reader().language();
    List<Block> blocks = new ArrayList<>(picture);
    blocks.add(0, new Block.Headline(Tone.GOOD, Inline.text(said)));
    blocks.add(
        new Block.Buttons(
            List.of(new Button("Again", new Action(request.command(), request.arguments())))));
    return new Reply(Reply.Visibility.PRIVATE, 0, blocks);
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    requests.add(request);
    return suggestions;
  }
}
