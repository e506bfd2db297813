package dev.pushcheck.alert;

import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.OutageReply.News;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What alerts say, for the adapters' tests: whole lives, many at once, and the alarm itself. */
public final class SampleAlerts {
  private static final Texts ENGLISH = PlainReply.texts(Language.EN, Audience.OPERATOR);
  private static final Texts CHINESE = PlainReply.texts(Language.ZH, Audience.OPERATOR);
  private static final Texts ENGLISH_HOST = PlainReply.texts(Language.EN, Audience.HOST);
  private static final Texts CHINESE_HOST = PlainReply.texts(Language.ZH, Audience.HOST);

  private SampleAlerts() {}

  /** All by name, in the order of a life; those in Chinese end in {@code -zh}. */
  public static Map<String, Reply> all() {
    Map<String, Reply> all = new LinkedHashMap<>();
    for (String stage :
        List.of(
            "looking", "away", "untested", "expired", "explained", "again", "back-again", "back")) {
      all.put("outage-" + stage, outage(stage, ENGLISH));
    }
    for (String end : List.of("recovered-many", "ended", "void", "acknowledged", "resolved")) {
      all.put("outage-" + end, outage(end, ENGLISH));
    }
    all.put("outage-late", outage("late", ENGLISH));
    all.put("outage-muted", outage("muted-before", ENGLISH));
    all.put("outage-news", OutageReply.news(view("again"), News.AGAIN, ENGLISH).orElseThrow());
    for (String stage : List.of("away", "expired", "back-again", "recovered-many")) {
      all.put("outage-" + stage + "-zh", outage(stage, CHINESE));
    }
    for (String stage : List.of("away", "expired", "back", "recovered")) {
      all.put("outage-" + stage + "-host", outage(stage, ENGLISH_HOST));
      all.put("outage-" + stage + "-host-zh", outage(stage, CHINESE_HOST));
    }
    addMany(all);
    addOps(all);
    return all;
  }

  private static void addMany(Map<String, Reply> all) {
    BundleView burst = SampleBundles.get("burst-some-back");
    BundleView theirs = SampleBundles.get("burst-tencent");
    BundleView few = SampleBundles.get("burst-few");
    BundleView gap = SampleBundles.get("gap");
    all.put("burst", BundleReply.of(burst, ENGLISH));
    all.put("burst-zh", BundleReply.of(burst, CHINESE));
    all.put("burst-list", BundleReply.list(burst, ENGLISH).get(0));
    all.put("burst-tencent", BundleReply.of(theirs, ENGLISH));
    all.put("burst-table", BundleReply.list(few, ENGLISH).get(0));
    all.put("burst-ticket", BundleReply.ticket(theirs, ENGLISH).orElseThrow());
    all.put("gap", BundleReply.of(gap, ENGLISH));
    all.put("gap-zh", BundleReply.of(gap, CHINESE));
  }

  private static void addOps(Map<String, Reply> all) {
    all.put("ops-refused", trouble(Trouble.CALLBACKS_REFUSED, "", "12 in a minute", ENGLISH));
    all.put("ops-lost", trouble(Trouble.CHANNEL_LOST, "slack:C1", "is_archived", ENGLISH));
    all.put("ops-lost-zh", trouble(Trouble.CHANNEL_LOST, "slack:C1", "is_archived", CHINESE));
    all.put(
        "ops-well", OpsReply.well(Trouble.CALLBACKS_REFUSED, "", Duration.ofMinutes(15), ENGLISH));
    all.put("ops-canary", OpsReply.canary(Duration.ofMillis(812), ENGLISH));
  }

  /** Whatever a stranger can have a say in, filled with the stranger's text. */
  public static List<Reply> of(String stranger) {
    StreamName name = new StreamName(stranger, stranger, stranger);
    Drop drop = SampleOutages.unknown(stranger);
    Drop told = new Drop(stranger, drop.end(), drop.away(), drop.autopsy(), Optional.of(stranger));
    Outage outage =
        new Outage(name, stranger, List.of(told), List.of(), State.AWAY, drop.end().at());
    OutageFile file =
        SampleOutages.file(outage).acknowledgedBy(new Deed(stranger, SampleOutages.at(60)));
    OutageFile theirs =
        SampleBundles.file(
            stranger,
            SampleOutages.at(0),
            State.AWAY,
            InterruptionCause.CSS_INTERNAL_ERROR,
            InterruptionCode.of(5));
    BundleView bundle =
        new BundleView(
            Bundle.Kind.BURST,
            List.of(theirs, theirs, file),
            SampleOutages.NOW,
            Lateness.Why.BOT_DOWN);
    OutageView view = new OutageView(file, SampleOutages.QUIET, SampleOutages.NOW);
    return List.of(
        OutageReply.of(view, ENGLISH),
        OutageReply.of(view, ENGLISH_HOST),
        BundleReply.of(bundle, ENGLISH),
        BundleReply.list(bundle, ENGLISH).get(0),
        BundleReply.ticket(bundle, ENGLISH).orElseThrow(),
        trouble(Trouble.CHANNEL_LOST, stranger, stranger, ENGLISH));
  }

  private static Reply trouble(Trouble trouble, String subject, String detail, Texts texts) {
    return OpsReply.trouble(trouble, subject, detail, SampleOutages.at(0), texts);
  }

  private static Reply outage(String sample, Texts texts) {
    return OutageReply.of(view(sample), texts);
  }

  private static OutageView view(String sample) {
    return SampleOutages.get(sample);
  }
}
