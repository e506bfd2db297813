package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.Refusal;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.StreamName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the outages of a stream off all that was seen of it. Nothing is remembered between two
 * readings, so it does not matter in which order, by which source and how often something was told.
 *
 * @param stable how long a stream has to be live again to count as recovered
 * @param closeness for how long a stream must have been live again for its next drop to be another
 *     outage
 * @param maxAge how long after the end of a push a refusal still says why it does not come back
 */
record OutageTracker(Duration stable, Duration closeness, Duration maxAge) {
  private static final Duration CLOSENESS = Duration.ofMinutes(10);

  /** The tracker of the settings. */
  static OutageTracker of(AlertSettings settings) {
    return new OutageTracker(settings.stable(), CLOSENESS, settings.maxAge());
  }

  /**
   * What became of a stream.
   *
   * @param seen all of this stream, and of no other
   * @param now by the bot's clock
   */
  Story story(StreamName stream, Collection<Seen> seen, Instant now) {
    List<Push> pushes = MergedPushes.of(seen);
    return new Reading(stream, pushes, now).story();
  }

  /** Whether nothing that happens from now on would belong to an outage. */
  boolean isOver(Outage outage, Instant now) {
    Instant latest =
        outage
            .explanation()
            .map(refusal -> refusal.end().at())
            .filter(outage.since()::isBefore)
            .orElse(outage.since());
    Duration past = Duration.between(latest, now);
    return switch (outage.state()) {
      case AWAY, BACK -> past.compareTo(maxAge) > 0;
      case RECOVERED, ENDED, VOID -> past.compareTo(closeness) > 0;
    };
  }

  private static Drop drop(Push push, End end, Duration away) {
    return new Drop(push.name(), end, away, push.autopsy(), push.clientAddress());
  }

  private static Refusal refusal(Push push) {
    return new Refusal(push.name(), push.end().orElseThrow(), push.autopsy());
  }

  /** What an outage began with. */
  private enum Kind {
    DROPS,
    FAREWELL
  }

  /** One reading of a stream. */
  private final class Reading {
    private final StreamName stream;
    private final List<Push> pushes;
    private final List<Spell> spells;
    private final Instant now;
    private final List<Draft> drafts = new ArrayList<>();

    Reading(StreamName stream, List<Push> pushes, Instant now) {
      this.stream = stream;
      this.pushes = pushes;
      this.spells = Spell.of(pushes);
      this.now = now;
    }

    Story story() {
      for (int i = 0; i < spells.size(); i++) {
        Spell spell = spells.get(i);
        Optional<Spell> next = Optional.of(i + 1).filter(n -> n < spells.size()).map(spells::get);
        spell.end().ifPresent(end -> breakOff(spell, end, next));
      }
      List<Refusal> strays = new ArrayList<>();
      List<Refusal> remarks = new ArrayList<>();
      pushes.stream()
          .filter(Push::refused)
          .sorted(Comparator.comparing(Push::beganAt).thenComparing(Push::name))
          .forEach(refused -> place(refused, strays, remarks));
      List<Drop> hidden =
          spells.stream()
              .flatMap(spell -> spell.hidden().stream())
              .map(push -> drop(push, push.end().orElseThrow(), Duration.ZERO))
              .toList();
      return new Story(
          drafts.stream().map(draft -> draft.outage(stream)).toList(),
          strays,
          remarks,
          hidden,
          drafts.stream().flatMap(draft -> draft.stableFrom().stream()).findFirst());
    }

    /** A goodbye begins an outage of its own, unless it ends one. */
    private void breakOff(Spell spell, End end, Optional<Spell> next) {
      boolean goodbye = spell.last().planned() && !isRefusedAfter(end.at(), next);
      Optional<Draft> open =
          last().filter(draft -> draft.takesMore() && spell.length().compareTo(closeness) <= 0);
      if (open.isPresent() && goodbye) {
        open.get().endOnPurpose(end, next);
      } else if (open.isPresent()) {
        open.get().breakOffAgain(spell.last(), end, next);
      } else {
        drafts.add(goodbye ? farewell(spell, end, next) : outage(spell, end, next));
      }
    }

    private Draft outage(Spell spell, End end, Optional<Spell> next) {
      Draft draft = new Draft(Kind.DROPS);
      draft.breakOffAgain(spell.last(), end, next);
      return draft;
    }

    private Draft farewell(Spell spell, End end, Optional<Spell> next) {
      Draft draft = new Draft(Kind.FAREWELL);
      draft.breakOffAgain(spell.last(), end, Optional.empty());
      draft.endOnPurpose(end, next);
      return draft;
    }

    /** Whoever said goodbye, wants to come back and cannot, is away like anybody else. */
    private boolean isRefusedAfter(Instant gap, Optional<Spell> next) {
      return pushes.stream()
          .filter(Push::refused)
          .map(Push::beganAt)
          .filter(at -> isSoonAfter(gap, at))
          .anyMatch(at -> next.map(spell -> at.isBefore(spell.from())).orElse(true));
    }

    private boolean isSoonAfter(Instant gap, Instant at) {
      return !at.isBefore(gap) && Duration.between(gap, at).compareTo(maxAge) <= 0;
    }

    private void place(Push refused, List<Refusal> strays, List<Refusal> remarks) {
      Instant at = refused.beganAt();
      if (pushes.stream().anyMatch(push -> push.liveAt(at))) {
        remarks.add(refusal(refused));
        return;
      }
      drafts.stream()
          .filter(draft -> draft.explainedBy(at))
          .reduce((earlier, later) -> later)
          .ifPresentOrElse(
              draft -> draft.refusals.add(refusal(refused)), () -> strays.add(refusal(refused)));
    }

    private Optional<Draft> last() {
      return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }

    /** An outage that may yet go on. */
    private final class Draft {
      private static final int MOST_REFUSALS = 20;

      private final List<Drop> drops = new ArrayList<>();
      private final List<Instant> gaps = new ArrayList<>();
      private final List<Refusal> refusals = new ArrayList<>();
      private final Kind kind;
      private Optional<Instant> ended = Optional.empty();
      private Optional<Spell> back = Optional.empty();

      Draft(Kind kind) {
        this.kind = kind;
      }

      /** Whoever said goodbye and comes again much later is not back from an outage. */
      void endOnPurpose(End end, Optional<Spell> next) {
        gaps.add(end.at());
        ended = Optional.of(end.at());
        back = next.filter(spell -> away(end, spell).compareTo(closeness) <= 0);
      }

      void breakOffAgain(Push push, End end, Optional<Spell> next) {
        gaps.add(end.at());
        ended = Optional.empty();
        back = next;
        drops.add(drop(push, end, next.map(spell -> away(end, spell)).orElse(Duration.ZERO)));
      }

      boolean takesMore() {
        return kind == Kind.DROPS && back.isPresent();
      }

      /** Whether a refusal at a time when nothing was live says why this stream stays away. */
      boolean explainedBy(Instant at) {
        return gaps.stream().anyMatch(gap -> isSoonAfter(gap, at));
      }

      /** When it will count as recovered, if nothing happens before. */
      Optional<Instant> stableFrom() {
        return back.filter(spell -> spell.end().isEmpty())
            .map(spell -> spell.learnedAt().plus(stable))
            .filter(now::isBefore);
      }

      Outage outage(StreamName stream) {
        List<Refusal> latest =
            refusals.subList(Math.max(0, refusals.size() - MOST_REFUSALS), refusals.size());
        return new Outage(stream, drops.get(0).push(), drops, latest, state(), since());
      }

      private State state() {
        if (back.isPresent()) {
          return stableFrom().isPresent() ? State.BACK : State.RECOVERED;
        }
        return ended.isPresent() ? State.ENDED : State.AWAY;
      }

      private Instant since() {
        return back.map(Spell::from).orElseGet(() -> gaps.get(gaps.size() - 1));
      }

      private Duration away(End end, Spell next) {
        return Duration.between(end.at(), next.from());
      }
    }
  }
}
