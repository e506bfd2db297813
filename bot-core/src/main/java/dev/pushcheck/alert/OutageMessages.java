package dev.pushcheck.alert;

import dev.pushcheck.alert.Decision.Loudness;
import dev.pushcheck.alert.Decision.Silent;
import dev.pushcheck.alert.Delivery.Lost;
import dev.pushcheck.alert.Delivery.Sent;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.alert.OutageView.Quiet;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The living messages of single outages: posts them and brings them up to date. */
final class OutageMessages {
  /** A message of which not all could be tested is looked at again after this long, once. */
  private static final Duration SECOND_LOOK = Duration.ofSeconds(10);

  /** Said later than this after its time is late. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final Round round;
  private final ChannelDelivery delivery;
  private final ChannelTurn turn;
  private final ChannelId channel;
  private final Instant now;

  OutageMessages(Round round) {
    this.round = round;
    delivery = round.delivery();
    turn = round.turn();
    channel = round.channel();
    now = round.now();
  }

  /**
   * Posts one, unless the account's evidence says otherwise; false if the channel cannot be tried
   * on.
   */
  boolean post(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
    if (Canary.is(file.outage().stream())) {
      return postCanary(alert, file, lead);
    }
    Evidence evidence = delivery.investigation().lookInto(file.outage().stream());
    Decision decision = round.decide(alert, file, lead, evidence);
    if (decision instanceof Silent silent) {
      round.keepSilent(alert, file, silent);
      return true;
    }
    Alert ripe = alert.stage() == Alert.Stage.SILENT ? alert.afterSilence() : alert;
    Optional<String> mention =
        decision instanceof Decision.Speak speak && speak.loudness() == Loudness.LOUD
            ? lead.route().mention()
            : Optional.empty();
    OutageView view = view(ripe, file, evidence);
    Post post = new Post(reply(view, lead), lead.route().reader(), ripe.key(), mention);
    Delivery result = postOnce(ripe, post);
    if (result instanceof Lost lost && lost.what() == What.FORM) {
      result = postOnce(ripe, plain(post));
    }
    return settle(ripe, file, evidence, result);
  }

  /** The test of the alarm ends with its message; there is nothing to follow. */
  private boolean postCanary(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
    Duration took = Duration.between(file.learnedAt(), now);
    Post post =
        new Post(
            OpsReply.canary(took, texts(lead)),
            lead.route().reader(),
            alert.key(),
            Optional.empty());
    Delivery result = turn.sink().post(channel.id(), post);
    boolean on = turn.note(result, true);
    if (result instanceof Sent) {
      delivery.said(alert);
    }
    delivery.write(
        transaction -> {
          if (result instanceof Sent sent) {
            transaction.mark(Canary.MARK, now);
            transaction.save(alert.posted(sent.message().id(), now, "").done());
          } else {
            transaction.save(alert.failed(result));
          }
          transaction.save(file.close());
          return alert;
        });
    return on;
  }

  /** What may have been posted before a crash or without an answer is looked for first. */
  private Delivery postOnce(Alert alert, Post post) throws InterruptedException {
    boolean unsure = alert.attempts() > 0 || alert.firstDue().isBefore(delivery.startedAt());
    if (unsure
        && turn.sink().find(channel.id(), post.key(), alert.firstDue().minusSeconds(60))
            instanceof Search.Found found) {
      return new Sent(found.message());
    }
    return turn.sink().post(channel.id(), post);
  }

  private boolean settle(Alert alert, OutageFile file, Evidence evidence, Delivery result)
      throws InterruptedException {
    boolean on = turn.note(result, true);
    if (result instanceof Sent sent) {
      delivery.posted(channel, now);
      delivery.said(alert);
      Alert become = alert.posted(sent.message().id(), now, AlertPolicy.face(file, evidence));
      round.keep(
          alert,
          evidence.untested().isEmpty() ? become : become.dueAt(now.plus(SECOND_LOOK)),
          file);
    } else if (result instanceof Lost lost && on) {
      round.keep(alert, alert.lost(lost.what() + ": " + lost.detail()), file);
      delivery.ops().trouble(Trouble.DEAD_LETTER, channel.toString(), lost.detail());
    } else {
      round.keep(alert, alert.failed(result), file);
      if (result instanceof Lost) {
        tellOpsInstead(file);
      }
    }
    return on;
  }

  /** A channel that is lost must not swallow what it should have been told. */
  private void tellOpsInstead(OutageFile file) throws InterruptedException {
    Optional<ChannelId> ops = delivery.settings().ops().filter(other -> !other.equals(channel));
    if (ops.isPresent()) {
      delivery.write(
          transaction -> {
            if (transaction.alert(file.id(), ops.get()).isEmpty()) {
              transaction.save(Alert.waiting(file.id(), ops.get(), OutageRecorder.OPS, now));
            }
            return ops;
          });
    }
  }

  /** Brings one up to date, and says below it what is worth a sound. */
  boolean edit(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
    boolean away = file.outage().state() == Outage.State.AWAY;
    Evidence evidence =
        away ? delivery.investigation().lookInto(file.outage().stream()) : Evidence.NONE;
    String face = AlertPolicy.face(file, evidence);
    boolean on = true;
    if (!face.equals(alert.shown())) {
      MessageRef message = new MessageRef(channel.id(), alert.message().orElseThrow());
      Post post =
          new Post(
              reply(view(alert, file, evidence), lead),
              lead.route().reader(),
              alert.key(),
              Optional.empty());
      Delivery result = turn.sink().edit(message, post);
      on = turn.note(result, false);
      if (result instanceof Lost lost && lost.what() == What.MESSAGE) {
        round.keep(
            alert,
            away
                ? alert.withoutMessage(now)
                : alert.silent("its message was deleted", Optional.empty()),
            file);
        return true;
      } else if (result instanceof Lost lost && on) {
        round.keep(alert, alert.lost(lost.what() + ": " + lost.detail()), file);
        return true;
      } else if (!(result instanceof Sent)) {
        round.keep(alert, alert.failed(result), file);
        return on;
      }
    }
    OutageAnswers answers = new OutageAnswers(round, alert, file);
    if (!answers.say(view(alert, file, Evidence.NONE), lead)) {
      return false;
    }
    Alert become = alert.showing(face);
    round.keep(alert, answers.next().map(become::dueAt).orElse(become), file);
    return on;
  }

  private OutageView view(Alert alert, OutageFile file, Evidence evidence) {
    OutageView view = new OutageView(file, evidence, now);
    OutageView quiet = silence(alert).map(view::quiet).orElse(view);
    return lateness(alert, file).map(quiet::late).orElse(quiet);
  }

  /** What has kept an alert quiet until it was said. */
  private static Optional<Quiet> silence(Alert alert) {
    if (alert.note().equals(Decision.Reason.MUTED.name())) {
      return Optional.of(new Quiet(Quiet.Kind.MUTE, alert.firstDue()));
    }
    return alert.note().equals(Decision.Reason.MAINTENANCE.name())
        ? Optional.of(new Quiet(Quiet.Kind.MAINTENANCE, alert.firstDue()))
        : Optional.empty();
  }

  private Optional<Lateness> lateness(Alert alert, OutageFile file) {
    Instant said = alert.postedAt().orElse(now);
    if (file.learnedFrom() != Sighting.Source.CALLBACK && file.isLearnedAfter(LATE)) {
      return Optional.of(new Lateness(file.outage().beganAt(), Lateness.Why.LEARNED_LATE));
    } else if (Duration.between(alert.firstDue(), said).compareTo(LATE) <= 0) {
      return Optional.empty();
    }
    boolean down = alert.attempts() == 0 && alert.firstDue().isBefore(delivery.startedAt());
    return Optional.of(
        new Lateness(alert.firstDue(), down ? Lateness.Why.BOT_DOWN : Lateness.Why.CHAT_DOWN));
  }

  private static Reply reply(OutageView view, Lead lead) {
    return OutageReply.of(view, texts(lead));
  }

  private static Texts texts(Lead lead) {
    return Texts.of(lead.route().reader());
  }

  /** For a platform that did not take the message as it was: only what matters most. */
  private static Post plain(Post post) {
    Reply reply = post.reply();
    return new Post(
        new Reply(reply.visibility(), reply.exitStatus(), reply.blocks().subList(0, 1)),
        post.reader(),
        post.key(),
        post.mention());
  }
}
