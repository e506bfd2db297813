package dev.pushcheck.discord;

import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a question after it has been acknowledged: works on a thread of its own, then puts the
 * answer where the asker waits. If that takes so long that Discord would no longer take an answer,
 * the asker is told just before, with a button to ask again.
 */
final class Answering {
  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  /** How long before Discord's own limit of a quarter of an hour the work is given up. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final CommandRouter router;
  private final PendingActions actions;
  private final DiscordThreads threads;
  private final InstantSource clock;

  Answering(
      CommandRouter router, PendingActions actions, DiscordThreads threads, InstantSource clock) {
    this.router = router;
    this.actions = actions;
    this.threads = threads;
    this.clock = clock;
  }

  /** Works on a request and shows what comes of it through the hook. Returns at once. */
  void answer(CommandRequest request, InteractionHook hook) {
    new Turn(request, hook).begin();
  }

  /** A reply as a message for whom it is worded. */
  MessageCreateData message(Reply reply, Texts texts) {
    return DiscordRenderer.render(reply, texts, actions::keep);
  }

  private void show(Reply reply, CommandRequest request, InteractionHook hook) {
    MessageEditData message =
        MessageEditData.fromCreateData(message(reply, Texts.of(request.reader())));
    hook.editOriginal(message)
        .queue(
            done -> {},
            problem ->
                LOG.warn(
                    "an answer to {} did not arrive: {}",
                    request.command(),
                    problem.getClass().getSimpleName()));
  }

  private static Reply givenUp(CommandRequest request) {
    Texts texts = Texts.of(request.reader());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Headline(Tone.UNKNOWN, texts.line("interrupted", Map.of())));
    Action again = new Action(request.command(), request.arguments());
    blocks.add(new Block.Buttons(List.of(new Button(texts.label("button.ask-again"), again))));
    return new Reply(Reply.Visibility.PRIVATE, Reply.INTERNAL_ERROR, blocks);
  }

  /** One question, answered once: by the work, by the deadline, or as there is no room for it. */
  private final class Turn {
    private final CommandRequest request;
    private final InteractionHook hook;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final FutureTask<?> work = new FutureTask<>(this::work, null);

    Turn(CommandRequest request, InteractionHook hook) {
      this.request = request;
      this.hook = hook;
    }

    void begin() {
      Future<?> deadline =
          threads.schedule().schedule(this::giveUp, millisLeft(), TimeUnit.MILLISECONDS);
      try {
        threads
            .commands()
            .execute(
                () -> {
                  work.run();
                  deadline.cancel(false);
                });
      } catch (RejectedExecutionException e) {
        deadline.cancel(false);
        finish(router.busy(request.reader()));
      }
    }

    private void work() {
      finish(router.handle(request));
    }

    private void giveUp() {
      finish(givenUp(request));
      work.cancel(true);
    }

    private void finish(Reply reply) {
      if (answered.compareAndSet(false, true)) {
        show(reply, request, hook);
      }
    }

    private long millisLeft() {
      long left = hook.getExpirationTimestamp() - clock.millis() - MARGIN.toMillis();
      return Math.max(left, 0);
    }
  }
}
