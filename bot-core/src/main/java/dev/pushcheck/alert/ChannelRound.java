package dev.pushcheck.alert;

import dev.pushcheck.alert.Alert.Stage;
import dev.pushcheck.alert.BundlePlan.Due;
import dev.pushcheck.alert.BundlePlan.Together;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One round of deliveries to one channel: messages that stand there are brought up to date, then
 * what is new is said, many together if they are many. Used by one thread, once.
 */
final class ChannelRound {
  /** A message of which not all could be tested is looked at again after this long, once. */
  private static final Duration SECOND_LOOK = Duration.ofSeconds(10);

  /** By then a bundle has most of its streams. */
  private static final Duration LIST_AFTER = Duration.ofSeconds(20);

  /** Said later than this after its time is late. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** A stream that broke off again after its message was posted is worth a word of its own. */
  private static final Duration STILL_AWAY = Duration.ofMinutes(1);

  private final ChannelDelivery delivery;
  private final ChannelTurn turn;
  private final ChannelBatch batch;
  private final Instant now;
  private final ChannelId channel;
  private final Map<String, Lead> leads = new LinkedHashMap<>();

  ChannelRound(ChannelDelivery delivery, ChannelTurn turn, ChannelBatch batch, Instant now) {
    this.delivery = delivery;
    this.turn = turn;
    this.batch = batch;
    this.now = now;
    this.channel = turn.state().channel();
    delivery
        .recorder()
        .routes(batch.watches())
        .forEach((name, route) -> leads.put(name, new Lead(channel, route)));
  }

  /** Delivers; false if the channel cannot be tried on for now. */
  boolean run() throws InterruptedException {
    Set<String> bundles = new LinkedHashSet<>();
    Map<Lead, List<Alert>> waiting = new LinkedHashMap<>();
    for (Alert alert : batch.due()) {
      Optional<OutageFile> file = batch.file(alert);
      Lead lead = leads.get(alert.route());
      if (file.isEmpty() || lead == null) {
        put(alert.silent(file.isEmpty() ? "forgotten" : "its route is gone", never()));
      } else if (alert.stage() == Stage.POSTED && alert.message().isEmpty()) {
        alert.bundle().ifPresent(bundles::add);
      } else if (alert.stage() == Stage.POSTED) {
        if (!edit(alert, file.get(), lead)) {
          return false;
        }
      } else if (alert.stage() == Stage.LOST) {
        put(alert.done());
      } else if (isToBeSaid(alert, file.get(), lead)) {
        waiting.computeIfAbsent(lead, route -> new ArrayList<>()).add(alert);
      }
    }
    for (String bundle : bundles) {
      if (!editBundle(bundle)) {
        return false;
      }
    }
    for (Map.Entry<Lead, List<Alert>> route : waiting.entrySet()) {
      if (!say(route.getKey(), route.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Decides; where nothing is to be said now, that is kept. */
  private boolean isToBeSaid(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
    if (alert.message().isPresent()) {
      return false;
    }
    Decision decision = decide(alert, file, lead, Evidence.NONE);
    return !(decision instanceof Silent silent) || !keepSilent(alert, file, silent);
  }

  private Decision decide(Alert alert, OutageFile file, Lead lead, Evidence evidence) {
    return delivery.recorder().decide(file, lead, evidence, batch.mutes(), alert.firstDue(), now);
  }

  private boolean keepSilent(Alert alert, OutageFile file, Silent silent)
      throws InterruptedException {
    Alert become = alert.silent(silent.reason().name(), silent.again());
    if (silent.reason() == Decision.Reason.TOO_OLD && alert.stage() == Stage.WAITING) {
      become = alert.lost(alert.note().isEmpty() ? "too old" : alert.note());
      delivery.ops().trouble(Trouble.DEAD_LETTER, channel.toString(), become.note());
    }
    keep(alert, become, file);
    return true;
  }

  /** Says what is new on one route; false if the channel cannot be tried on. */
  private boolean say(Lead lead, List<Alert> alerts) throws InterruptedException {
    BundlePlan plan =
        BundlePlan.of(
            alerts.stream().map(alert -> new Due(alert, batch.file(alert).orElseThrow())).toList(),
            delivery.recentPosts(channel, now),
            batch.bundles().stream()
                .filter(bundle -> bundle.route().equals(lead.route().name()))
                .toList(),
            now);
    for (Due single : plan.alone()) {
      if (!post(single.alert(), single.file(), lead)) {
        return false;
      }
    }
    for (Together together : plan.together()) {
      if (!sayTogether(together, lead)) {
        return false;
      }
    }
    return true;
  }

  private boolean post(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
    if (Canary.is(file.outage().stream())) {
      return postCanary(alert, file, lead);
    }
    Evidence evidence = delivery.investigation().lookInto(file.outage().stream());
    Decision decision = decide(alert, file, lead, evidence);
    if (decision instanceof Silent silent) {
      return keepSilent(alert, file, silent);
    }
    Alert ripe = alert.stage() == Stage.SILENT ? alert.afterSilence() : alert;
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
      keep(
          alert,
          evidence.untested().isEmpty() ? become : become.dueAt(now.plus(SECOND_LOOK)),
          file);
    } else if (result instanceof Lost lost && on) {
      keep(alert, alert.lost(lost.what() + ": " + lost.detail()), file);
      delivery.ops().trouble(Trouble.DEAD_LETTER, channel.toString(), lost.detail());
    } else {
      keep(alert, alert.failed(result), file);
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

  private boolean edit(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
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
        keep(
            alert,
            away ? alert.withoutMessage(now) : alert.silent("its message was deleted", never()),
            file);
        return true;
      } else if (result instanceof Lost lost && on) {
        keep(alert, alert.lost(lost.what() + ": " + lost.detail()), file);
        return true;
      } else if (!(result instanceof Sent)) {
        keep(alert, alert.failed(result), file);
        return on;
      }
    }
    if (away && !remind(alert, file, lead)) {
      return false;
    }
    keep(alert, next(alert.showing(face), file), file);
    return on;
  }

  /** A stream that broke off again, below a message that people may have put behind them. */
  private boolean remind(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
    if (!isDueToBeReminded(alert, file)) {
      return true;
    }
    String mark = "again:" + alert.key() + ":" + file.outage().drops().size();
    if (delivery.ledger().read(transaction -> transaction.mark(mark)).isPresent()) {
      return true;
    }
    MessageRef message = new MessageRef(channel.id(), alert.message().orElseThrow());
    Optional<Reply> news =
        OutageReply.news(view(alert, file, Evidence.NONE), OutageReply.News.AGAIN, texts(lead));
    if (news.isEmpty()) {
      return true;
    }
    Post post = new Post(news.get(), lead.route().reader(), Ids.fresh(), lead.route().mention());
    boolean on = turn.note(turn.sink().reply(message, post), true);
    if (on) {
      delivery.write(
          transaction -> {
            transaction.mark(mark, now);
            return mark;
          });
    }
    return on;
  }

  private boolean isDueToBeReminded(Alert alert, OutageFile file) {
    Instant reminded = reminderTime(file);
    return brokeOffAgain(alert, file) && !now.isBefore(reminded);
  }

  private Alert next(Alert alert, OutageFile file) {
    Instant reminded = reminderTime(file);
    return brokeOffAgain(alert, file) && now.isBefore(reminded) ? alert.dueAt(reminded) : alert;
  }

  private static boolean brokeOffAgain(Alert alert, OutageFile file) {
    return file.outage().state() == Outage.State.AWAY
        && alert.postedAt().isPresent()
        && file.outage().drops().size() > 1
        && file.outage().last().end().at().isAfter(alert.postedAt().get());
  }

  private static Instant reminderTime(OutageFile file) {
    return file.outage().last().end().at().plus(STILL_AWAY);
  }

  private boolean sayTogether(Together group, Lead lead) throws InterruptedException {
    Optional<Bundle> standing = group.bundle();
    Bundle bundle =
        standing.orElseGet(
            () ->
                new Bundle(
                    Ids.fresh(),
                    group.kind(),
                    channel,
                    lead.route().name(),
                    now,
                    Optional.empty(),
                    ""));
    if (standing.isPresent() && rests(bundle)) {
      for (Due member : group.members()) {
        keep(member.alert(), member.alert().dueAt(restedAt(bundle)), member.file());
      }
      return true;
    }
    List<OutageFile> files = new ArrayList<>(filesIn(bundle));
    group.members().forEach(member -> files.add(member.file()));
    Delivery result = send(bundle, files, lead);
    boolean on = turn.note(result, bundle.message().isEmpty());
    if (result instanceof Sent sent) {
      keepTogether(bundle, sent, group.members(), files);
    } else {
      for (Due member : group.members()) {
        Alert alert = member.alert();
        keep(
            alert,
            result instanceof Lost lost && on
                ? alert.lost(lost.what() + ": " + lost.detail())
                : alert.failed(result),
            member.file());
      }
    }
    return on;
  }

  private Delivery send(Bundle bundle, List<OutageFile> files, Lead lead)
      throws InterruptedException {
    BundleView view = view(bundle, files);
    Post post =
        new Post(
            BundleReply.of(view, texts(lead)),
            lead.route().reader(),
            bundle.id(),
            bundle.message().isEmpty() ? lead.route().mention() : Optional.empty());
    return bundle.message().isPresent()
        ? turn.sink().edit(new MessageRef(channel.id(), bundle.message().get()), post)
        : turn.sink().post(channel.id(), post);
  }

  private void keepTogether(Bundle bundle, Sent sent, List<Due> members, List<OutageFile> files)
      throws InterruptedException {
    delivery.bundlesSent().put(bundle.id(), now);
    if (bundle.message().isEmpty()) {
      delivery.posted(channel, now);
    }
    members.forEach(member -> delivery.said(member.alert()));
    Bundle standing =
        new Bundle(
            bundle.id(),
            bundle.kind(),
            bundle.channel(),
            bundle.route(),
            bundle.beganAt(),
            Optional.of(sent.message().id()),
            face(files));
    delivery.write(
        transaction -> {
          transaction.save(standing);
          for (Due member : members) {
            ChannelTurn.keep(
                transaction,
                member.alert(),
                member
                    .alert()
                    .spokenFor(bundle.id(), now, "")
                    .dueAt(bundle.beganAt().plus(LIST_AFTER)),
                member.file());
          }
          return standing;
        });
  }

  private boolean editBundle(String id) throws InterruptedException {
    List<Alert> due =
        batch.due().stream().filter(alert -> alert.bundle().equals(Optional.of(id))).toList();
    Optional<Bundle> found = delivery.ledger().read(transaction -> transaction.bundle(id));
    Optional<Lead> way = found.flatMap(bundle -> Optional.ofNullable(leads.get(bundle.route())));
    if (way.isEmpty()) {
      return keepAll(due, Alert::done);
    }
    Lead lead = way.get();
    Bundle bundle = found.get();
    if (rests(bundle)) {
      return keepAll(due, alert -> alert.dueAt(restedAt(bundle)));
    }
    List<OutageFile> files = filesIn(bundle);
    if (!face(files).equals(bundle.shown())) {
      Delivery result = send(bundle, files, lead);
      boolean on = turn.note(result, false);
      if (!(result instanceof Sent sent)) {
        return keepAll(due, alert -> on ? alert.done() : alert.failed(result)) && on;
      }
      keepTogether(bundle, sent, List.of(), files);
    }
    if (now.isBefore(bundle.beganAt().plus(LIST_AFTER))) {
      return keepAll(due, alert -> alert.dueAt(bundle.beganAt().plus(LIST_AFTER)));
    }
    boolean on = list(bundle, files, lead);
    return keepAll(due, on ? Alert::done : UnaryOperator.identity()) && on;
  }

  /** Every stream by name, and what Tencent may want to know, below the message; once. */
  private boolean list(Bundle bundle, List<OutageFile> files, Lead lead)
      throws InterruptedException {
    BundleView view = view(bundle, files);
    List<Reply> pages = new ArrayList<>(BundleReply.list(view, texts(lead)));
    BundleReply.ticket(view, texts(lead)).ifPresent(pages::add);
    if (bundle.message().isEmpty() || files.size() <= BundleReply.MOST_NAMES) {
      return true;
    }
    MessageRef message = new MessageRef(channel.id(), bundle.message().get());
    for (int page = 0; page < pages.size(); page++) {
      String mark = "list:" + bundle.id() + ":" + page;
      if (delivery.ledger().read(transaction -> transaction.mark(mark)).isPresent()) {
        continue;
      }
      Post post = new Post(pages.get(page), lead.route().reader(), Ids.fresh(), Optional.empty());
      Delivery result = turn.sink().reply(message, post);
      if (!turn.note(result, false)) {
        return false;
      }
      delivery.write(
          transaction -> {
            transaction.mark(mark, now);
            return mark;
          });
    }
    return true;
  }

  private boolean keepAll(List<Alert> alerts, UnaryOperator<Alert> change)
      throws InterruptedException {
    delivery.write(
        transaction -> {
          alerts.forEach(
              alert ->
                  ChannelTurn.keep(
                      transaction, alert, change.apply(alert), batch.file(alert).orElseThrow()));
          return alerts;
        });
    return true;
  }

  private List<OutageFile> filesIn(Bundle bundle) {
    return delivery
        .ledger()
        .read(
            transaction ->
                transaction.outages(
                    transaction.alertsIn(bundle.id()).stream().map(Alert::outage).toList()));
  }

  private BundleView view(Bundle bundle, List<OutageFile> files) {
    boolean wasDown =
        files.stream().anyMatch(file -> file.outage().beganAt().isBefore(delivery.startedAt()));
    return new BundleView(
        bundle.kind(), files, now, wasDown ? Lateness.Why.BOT_DOWN : Lateness.Why.LEARNED_LATE);
  }

  /** What a bundle's message says, as far as it matters for saying it again. */
  private static String face(List<OutageFile> files) {
    List<String> faces =
        files.stream()
            .map(file -> file.id() + AlertPolicy.face(file, Evidence.NONE))
            .sorted()
            .toList();
    return Integer.toHexString(faces.hashCode()) + "-" + faces.size();
  }

  private boolean rests(Bundle bundle) {
    return restedAt(bundle).isAfter(now);
  }

  private Instant restedAt(Bundle bundle) {
    Instant sent = delivery.bundlesSent().get(bundle.id());
    return sent == null ? Instant.MIN : sent.plus(ChannelDelivery.BUNDLE_REST);
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
    if (file.learnedFrom() != Sighting.Source.CALLBACK
        && Duration.between(file.outage().beganAt(), file.learnedAt()).compareTo(LATE) > 0) {
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

  private void put(Alert become) throws InterruptedException {
    delivery.write(
        transaction -> {
          transaction.save(become);
          return become;
        });
  }

  private void keep(Alert alert, Alert become, OutageFile said) throws InterruptedException {
    delivery.write(
        transaction -> {
          ChannelTurn.keep(transaction, alert, become, said);
          return become;
        });
  }

  private static Optional<Instant> never() {
    return Optional.empty();
  }
}
