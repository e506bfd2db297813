package dev.pushcheck.command;

import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.Outage;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Table;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is down, who is told of what, and what is muted: as far as the asker may know. */
record AlertsOverview(AlertControl control, AlertsQuestion question, Texts texts) {
  private static final int MOST = 20;

  Reply reply() throws InterruptedException {
    List<Block> blocks = new ArrayList<>();
    addOutages(control.open().stream().filter(question::mayKnow).toList(), blocks);
    addRoutes(blocks);
    addMutes(blocks);
    return new Reply(Visibility.PRIVATE, 0, blocks);
  }

  private void addOutages(List<OutageFile> open, List<Block> blocks) {
    int count = open.size();
    String amount = count == 0 ? "none" : count == 1 ? "one" : "several";
    blocks.add(
        new Headline(
            count == 0 ? Tone.NEUTRAL : Tone.CAUTION,
            texts.line("alerts.list.open." + amount, Map.of("count", count))));
    if (count == 0) {
      return;
    }
    List<String> columns =
        Stream.of("stream", "since", "cause", "taken-on", "id")
            .map(column -> texts.label("alerts.column." + column))
            .toList();
    blocks.add(new Table(columns, open.stream().limit(MOST).map(this::row).toList()));
    addRest(count, blocks);
  }

  private List<List<Inline>> row(OutageFile file) {
    Outage outage = file.outage();
    InterruptionCause cause =
        outage.explanation().isPresent()
            ? outage.explanation().get().end().cause()
            : outage.last().end().cause();
    return List.of(
        List.of(new Inline.Code(outage.stream().toString())),
        outage.state() == Outage.State.AWAY
            ? List.of(new Inline.Time(outage.beganAt(), TimeStyle.DATE_TIME))
            : texts.line("alerts.list.back", Map.of("since", outage.since())),
        cause.words(texts).title(),
        file.acknowledged()
            .<List<Inline>>map(deed -> List.of(new Inline.Code(deed.who())))
            .orElseGet(() -> Inline.text("–")),
        List.of(new Inline.Code(file.id())));
  }

  private void addRoutes(List<Block> blocks) throws InterruptedException {
    List<Item> items = new ArrayList<>();
    control.settled().stream()
        .filter(this::mayKnow)
        .forEach(route -> items.add(item(route, "settings", Map.of("route", route.name()))));
    for (Watch watch : control.watches()) {
      if (mayKnow(watch.route())) {
        Map<String, ?> origin = Map.of("who", watch.by().who(), "id", watch.id());
        items.add(item(watch.route(), "watch", origin));
      }
    }
    add("alerts.list.routes", items, blocks);
  }

  private boolean mayKnow(Route route) {
    return question.scope().touches(route.match());
  }

  private Item item(Route route, String origin, Map<String, ?> facts) {
    List<Inline> line =
        new ArrayList<>(
            texts.line(
                "alerts.list.route." + (route.volume() == Route.Volume.ALL ? "all" : "drops"),
                Map.of("streams", route.match().toString(), "channels", channels(route))));
    if (!route.causes().isEmpty()) {
      List<String> causes = route.causes().stream().sorted().map(InterruptionCause::id).toList();
      line.addAll(texts.line("alerts.list.route.causes", Map.of("causes", causes)));
    }
    line.addAll(texts.line("alerts.list.route." + origin, facts));
    return new Item(Tone.NEUTRAL, line);
  }

  private List<String> channels(Route route) {
    return route.to().stream().map(this::channel).toList();
  }

  private String channel(ChannelId channel) {
    return question.channel().filter(channel::equals).isPresent()
        ? texts.label("alerts.here")
        : channel.toString();
  }

  private void addMutes(List<Block> blocks) throws InterruptedException {
    List<Item> items =
        control.mutes().stream()
            .filter(mute -> question.scope().touches(mute.streams()))
            .map(this::item)
            .toList();
    if (!items.isEmpty()) {
      add("alerts.list.mutes", items, blocks);
    }
  }

  private Item item(Mute mute) {
    Map<String, Object> facts =
        Map.of(
            "streams", mute.streams().toString(),
            "until", mute.until(),
            "where", mute.channel().map(this::channel).orElse(texts.label("alerts.everywhere")),
            "who", mute.by().who(),
            "id", mute.id());
    return new Item(Tone.NEUTRAL, texts.line("alerts.list.mute", facts));
  }

  private void add(String key, List<Item> items, List<Block> blocks) {
    String amount = items.isEmpty() ? ".none" : "";
    blocks.add(new Paragraph(Weight.NORMAL, texts.line(key + amount, Map.of())));
    if (!items.isEmpty()) {
      blocks.add(new CheckList(items.stream().limit(MOST).toList()));
      addRest(items.size(), blocks);
    }
  }

  private void addRest(int count, List<Block> blocks) {
    if (count > MOST) {
      blocks.add(
          new Paragraph(
              Weight.SMALL, texts.line("alerts.list.rest", Map.of("count", count - MOST))));
    }
  }
}
