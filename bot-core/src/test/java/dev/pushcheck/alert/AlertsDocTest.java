package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/alerts.md}, held against the code. */
class AlertsDocTest {
  private static final Texts OPERATOR = PlainReply.texts(Language.EN, Audience.OPERATOR);
  private static final Texts HOST = PlainReply.texts(Language.EN, Audience.HOST);
  private static final Path DOCS = Path.of("..", "docs");

  private final String page = read();

  @Test
  void listsEveryStageOnce() {
    assertThat(firstCells("The life of a message"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(OutageStage.values()).map(OutageStage::id).toList());
  }

  @Test
  void listsEveryCauseClassInItsOrder() {
    assertThat(rows("What is quiet, and why").map(row -> row.get(0) + " " + row.get(1)))
        .containsExactlyElementsOf(
            Arrays.stream(CauseClass.values())
                .map(known -> "`" + known.id() + "` " + known.label(OPERATOR))
                .toList());
  }

  @Test
  void saysOfEveryCauseClassHowItIsTold() {
    assertThat(rows("What is quiet, and why"))
        .allSatisfy(
            row -> assertThat(row.get(2)).as(row.get(0)).isEqualTo(told(causesOf(row.get(0)))));
  }

  @Test
  void saysOfEveryCauseClassWhetherItCanComeBack() {
    assertThat(rows("What is quiet, and why"))
        .allSatisfy(
            row -> assertThat(row.get(3)).as(row.get(0)).isEqualTo(comeback(causesOf(row.get(0)))));
  }

  @Test
  void listsEveryButtonForThoseWhoHaveIt() {
    OutageView expired = SampleOutages.get("expired");

    assertThat(rows("Buttons").map(row -> row.get(0)))
        .containsExactlyElementsOf(buttons(expired, OPERATOR));
    assertThat(rows("Buttons").filter(row -> row.get(2).contains("hosts")).map(row -> row.get(0)))
        .containsExactlyElementsOf(buttons(expired, HOST));
  }

  @Test
  void listsEveryTrouble() {
    assertThat(firstCells("The alarm about itself"))
        .containsExactlyElementsOf(
            Arrays.stream(Trouble.values())
                .map(trouble -> trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  @Test
  void showsOnlyPicturesThatThereAre() {
    assertThat(Pattern.compile("\\((pictures/[^)]+)\\)").matcher(page).results())
        .isNotEmpty()
        .extracting(picture -> DOCS.resolve(picture.group(1)))
        .allSatisfy(picture -> assertThat(picture).exists());
  }

  private static List<InterruptionCause> causesOf(String classCell) {
    CauseClass causeClass = CauseClass.ofId(classCell.replace("`", "")).orElseThrow();
    return Stream.of(InterruptionCause.values())
        .filter(cause -> cause.causeClass() == causeClass)
        .toList();
  }

  /** All of them, none, or all but some. */
  private static String comeback(List<InterruptionCause> ofClass) {
    List<String> open =
        ofClass.stream().filter(AlertsDocTest::canComeBack).map(InterruptionCause::id).toList();
    if (open.size() == ofClass.size()) {
      return "yes";
    }
    return "no"
        + (open.isEmpty()
            ? ""
            : ", but for " + open.stream().collect(Collectors.joining("`, `", "`", "`")));
  }

  /** As most of them are, and then the others. */
  private static String told(List<InterruptionCause> ofClass) {
    Map<String, List<String>> byWay =
        ofClass.stream()
            .collect(
                Collectors.groupingBy(
                    AlertsDocTest::told,
                    TreeMap::new,
                    Collectors.mapping(InterruptionCause::id, Collectors.toList())));
    String most =
        Collections.max(
            byWay.keySet(), Comparator.comparing(way -> byWay.getOrDefault(way, List.of()).size()));
    return most
        + byWay.entrySet().stream()
            .filter(other -> !other.getKey().equals(most))
            .map(other -> "; `" + String.join("`, `", other.getValue()) + "` " + other.getKey())
            .collect(Collectors.joining());
  }

  /** By what is decided about an outage of this cause an hour after it began. */
  private static String told(InterruptionCause cause) {
    Outage outage = outage(cause);
    OutageFile file = SampleOutages.file(outage);
    Duration hold = AlertSettings.DEFAULT.hold();
    Instant due = AlertPolicy.firstDue(outage, file.learnedAt(), hold);
    Decision decision =
        AlertPolicy.decide(
            new Situation(
                file,
                SampleSituations.CHANNEL,
                SampleSituations.route("route-1", "*", Set.of(), Route.Volume.DROPS, "slack:C1"),
                SampleOutages.QUIET,
                List.of(),
                SampleSituations.settings(),
                due,
                SampleOutages.at(3_600)));
    if (decision instanceof Decision.Speak speak) {
      return (due.equals(file.learnedAt()) ? "at once" : "after `hold`")
          + (speak.loudness() == Decision.Loudness.QUIET ? ", calling nobody" : "");
    }
    return "not";
  }

  private static Outage outage(InterruptionCause cause) {
    int code = cause.codes().get(0).errcode();
    return SampleOutages.away(
        SampleOutages.drop(SampleOutages.at(0), cause, code, SampleOutages.FINE));
  }

  private static boolean canComeBack(InterruptionCause cause) {
    return Comeback.of(outage(cause), SampleOutages.QUIET) instanceof Comeback.Open;
  }

  private static List<String> buttons(OutageView view, Texts texts) {
    return OutageReply.of(view, texts).blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .map(Button::label)
        .toList();
  }

  private Stream<String> firstCells(String section) {
    return rows(section).map(row -> row.get(0).replace("`", ""));
  }

  /** The rows of the table under a heading, without its titles, by cells. */
  private Stream<List<String>> rows(String section) {
    String from = page.substring(page.indexOf("\n## " + section + "\n") + 1);
    int end = from.indexOf("\n## ");
    return (end < 0 ? from : from.substring(0, end))
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(2)
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)));
  }

  private static String read() {
    try {
      return Files.readString(DOCS.resolve("alerts.md"));
    } catch (IOException e) {
      throw new AssertionError("docs/alerts.md cannot be read", e);
    }
  }
}
