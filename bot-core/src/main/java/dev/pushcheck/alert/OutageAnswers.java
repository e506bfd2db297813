package dev.pushcheck.alert;

import dev.pushcheck.alert.Decision.Loudness;
import dev.pushcheck.alert.Decision.Speak;
import dev.pushcheck.alert.OutageReply.News;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said below the message of a stream that is still away, since nobody is told of an edit:
 * that a try to come back was refused, and why; that it broke off again after it had been back.
 */
final class OutageAnswers {
  /** A stream that broke off again after its message was posted is worth a word of its own. */
  private static final Duration STILL_AWAY = Duration.ofMinutes(1);

  private final Round round;
  private final Alert alert;
  private final OutageFile file;
  private final List<Answer> answers = new ArrayList<>();

  OutageAnswers(Round round, Alert alert, OutageFile file) {
    this.round = round;
    this.alert = alert;
    this.file = file;
    if (file.outage().state() == Outage.State.AWAY) {
      alert.postedAt().ifPresent(this::collect);
    }
  }

  /**
   * Something to be said once.
   *
   * @param mark by which it is known that it was said
   * @param at not before
   */
  private record Answer(News news, String mark, Instant at) {}

  private void collect(Instant postedAt) {
    Outage outage = file.outage();
    Instant brokeOff = outage.last().end().at();
    if (outage.drops().size() > 1 && brokeOff.isAfter(postedAt)) {
      String mark = "again:" + alert.key() + ":" + outage.drops().size();
      answers.add(new Answer(News.AGAIN, mark, brokeOff.plus(STILL_AWAY)));
    }
    outage
        .explanation()
        .filter(refusal -> refusal.end().at().isAfter(postedAt))
        .ifPresent(
            refusal -> {
              String mark = "explained:" + alert.key() + ":" + refusal.end().cause().id();
              answers.add(new Answer(News.EXPLAINED, mark, round.now()));
            });
  }

  /** Says what is due; false if the channel cannot be tried on. */
  boolean say(OutageView view, Lead lead) throws InterruptedException {
    if (answers.isEmpty()
        || !(round.decide(alert, file, lead, Evidence.NONE) instanceof Speak speak)) {
      return true; // muted meanwhile, perhaps
    }
    Optional<String> mention =
        speak.loudness() == Loudness.LOUD ? lead.route().mention() : Optional.empty();
    MessageRef message = new MessageRef(round.channel().id(), alert.message().orElseThrow());
    for (Answer answer : answers) {
      Optional<Reply> reply =
          answer.at().isAfter(round.now())
              ? Optional.empty()
              : OutageReply.news(view, answer.news(), Texts.of(lead.route().reader()));
      if (reply.isPresent()) {
        Post post = new Post(reply.get(), lead.route().reader(), Ids.fresh(), mention);
        if (!round.answerOnce(answer.mark(), message, post)) {
          return false;
        }
      }
    }
    return true;
  }

  /** When there is more to be said. */
  Optional<Instant> next() {
    return answers.stream()
        .map(Answer::at)
        .filter(at -> at.isAfter(round.now()))
        .min(Instant::compareTo);
  }
}
