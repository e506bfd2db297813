package dev.pushcheck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The resource bundles, held against each other. */
class BundlesTest {
  private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)(?::ago)?}");
  private static final Pattern ANY_BRACE = Pattern.compile("\\{[^}]*}|[{}]");
  private static final List<String> NAMES =
      List.of(
          "access",
          "alerts",
          "causes",
          "doctor",
          "events",
          "explain",
          "findings",
          "guard",
          "lookups",
          "outages",
          "replies",
          "status",
          "streams");

  static List<String> names() {
    return NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void haveTheSameKeysInBothLanguages(String name) {
    assertThat(bundle(name, Language.ZH).keySet())
        .containsExactlyInAnyOrderElementsOf(bundle(name, Language.EN).keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void useTheSameFactsInBothLanguages(String name) {
    Map<String, Set<String>> english = slots(bundle(name, Language.EN));

    assertThat(slots(bundle(name, Language.ZH))).containsAllEntriesOf(english);
  }

  @ParameterizedTest
  @EnumSource
  void areReadWithoutGaps(Language language) {
    for (String name : NAMES) {
      ResourceBundle bundle = bundle(name, language);
      assertThat(bundle.keySet())
          .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).isNotBlank());
    }
  }

  @ParameterizedTest
  @EnumSource
  void haveNoSlotThatCannotBeRead(Language language) {
    for (String name : NAMES) {
      ResourceBundle bundle = bundle(name, language);
      for (String key : bundle.keySet()) {
        assertThat(ANY_BRACE.matcher(bundle.getString(key)).results().map(MatchResult::group))
            .as(key)
            .allMatch(brace -> SLOT.matcher(brace).matches());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void closeEveryMark(Language language) {
    for (String name : NAMES) {
      ResourceBundle bundle = bundle(name, language);
      for (String key : bundle.keySet()) {
        assertThat(bundle.getString(key).chars().filter(c -> c == '`').count() % 2)
            .as("back-ticks of %s", key)
            .isZero();
      }
    }
  }

  @Test
  void tellNoKeyTwice() {
    assertThat(NAMES.stream().flatMap(name -> bundle(name, Language.EN).keySet().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void giveEveryLinkAnAddress() {
    ResourceBundle bundle = bundle("findings", Language.EN);
    Texts texts = Texts.of(new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR));

    assertThat(bundle.keySet().stream().filter(key -> key.endsWith(".links")).toList())
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(bundle.getString(key).split(","))
                    .as(key)
                    .allMatch(link -> texts.has("link." + link))
                    .allMatch(link -> texts.has("link." + link + ".url")));
  }

  private static Map<String, Set<String>> slots(ResourceBundle bundle) {
    return bundle.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                key ->
                    SLOT.matcher(bundle.getString(key))
                        .results()
                        .map(slot -> slot.group(1))
                        .collect(Collectors.toSet())));
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        "dev.pushcheck.text." + name,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
