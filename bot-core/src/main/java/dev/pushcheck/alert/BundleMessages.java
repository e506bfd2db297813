package dev.pushcheck.alert;

import dev.pushcheck.alert.BundlePlan.Due;
import dev.pushcheck.alert.BundlePlan.Together;
import dev.pushcheck.alert.Delivery.Lost;
import dev.pushcheck.alert.Delivery.Sent;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The living messages of bundles: posts them and brings them up to date. */
final class BundleMessages {
  /** By then a bundle has most of its streams. */
  private static final Duration LIST_AFTER = Duration.ofSeconds(20);

  private final Round round;
  private final ChannelDelivery delivery;
  private final ChannelTurn turn;
  private final ChannelBatch batch;
  private final ChannelId channel;
  private final Instant now;

  BundleMessages(Round round) {
    this.round = round;
    delivery = round.delivery();
    turn = round.turn();
    batch = round.batch();
    channel = round.channel();
    now = round.now();
  }

  /** Says many together; false if the channel cannot be tried on. */
  boolean say(Together group, Lead lead) throws InterruptedException {
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
        round.keep(member.alert(), member.alert().dueAt(restedAt(bundle)), member.file());
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
        round.keep(
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

  /** Brings one up to date, or gives it its list; false if the channel cannot be tried on. */
  boolean edit(String id, Map<String, Lead> leads) throws InterruptedException {
    List<Alert> due =
        batch.due().stream().filter(alert -> alert.bundle().equals(Optional.of(id))).toList();
    Optional<Bundle> found = delivery.ledger().read(transaction -> transaction.bundle(id));
    Optional<Lead> way = found.flatMap(bundle -> Optional.ofNullable(leads.get(bundle.route())));
    if (way.isEmpty()) {
      round.keepAll(due, Alert::done);
      return true;
    }
    Lead lead = way.get();
    Bundle bundle = found.get();
    if (rests(bundle)) {
      round.keepAll(due, alert -> alert.dueAt(restedAt(bundle)));
      return true;
    }
    List<OutageFile> files = filesIn(bundle);
    if (!face(files).equals(bundle.shown())) {
      Delivery result = send(bundle, files, lead);
      boolean on = turn.note(result, false);
      if (!(result instanceof Sent sent)) {
        round.keepAll(due, alert -> on ? alert.done() : alert.failed(result));
        return on;
      }
      keepTogether(bundle, sent, List.of(), files);
    }
    if (now.isBefore(bundle.beganAt().plus(LIST_AFTER))) {
      round.keepAll(due, alert -> alert.dueAt(bundle.beganAt().plus(LIST_AFTER)));
      return true;
    }
    boolean on = list(bundle, files, lead);
    round.keepAll(due, on ? Alert::done : UnaryOperator.identity());
    return on;
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
      Post post = new Post(pages.get(page), lead.route().reader(), Ids.fresh(), Optional.empty());
      if (!round.answerOnce(mark, message, post)) {
        return false;
      }
    }
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

  private static Texts texts(Lead lead) {
    return Texts.of(lead.route().reader());
  }
}
