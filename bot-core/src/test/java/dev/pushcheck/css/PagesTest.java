package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.Pages.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final int SIZE = 100;
  private static final int MOST = 10_000;

  /** The vendor's list; a page is cut from it as it is when it is asked for. */
  private final List<String> list = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "99, 1", "100, 1", "101, 2", "2432, 25", "2500, 25"})
  void readsEveryPageOnce(int rows, int calls) throws Exception {
    fill(rows);
    ScriptedCaller caller = new ScriptedCaller((number, asked) -> page(asked));

    Listing listing = read(caller);

    assertThat(names(listing)).isEqualTo(list);
    assertThat(listing.missing()).isEmpty();
    assertThat(caller.calls()).hasSize(calls);
  }

  @Test
  void readsPagesWithoutATotal() throws Exception {
    fill(250);
    ScriptedCaller caller =
        new ScriptedCaller((number, asked) -> page(asked).replace("'TotalNum': 250", "'x': 0"));

    assertThat(names(read(caller))).isEqualTo(list);
    assertThat(caller.calls()).hasSize(3);
  }

  @Test
  void findsARowThatCameInFrontMeanwhile() throws Exception {
    fill(250);

    Listing listing = read(changingBefore(2, () -> list.add(0, "late")));

    assertThat(names(listing)).containsExactlyInAnyOrderElementsOf(list).contains("late");
    assertThat(listing.missing()).isEmpty();
  }

  @Test
  void missesNoRowWhenOneInFrontIsGone() throws Exception {
    fill(250);
    List<String> before = List.copyOf(list);

    Listing listing = read(changingBefore(2, () -> list.remove(0)));

    assertThat(names(listing)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(listing.missing()).isEmpty();
  }

  @Test
  void noticesMovedRowsWithoutATotal() throws Exception {
    fill(250);
    ScriptedCaller changing = changingBefore(2, () -> list.add(0, "late"));
    ScriptedCaller caller =
        new ScriptedCaller(
            (number, asked) ->
                changing
                    .call(ApiAction.EVENTS, asked)
                    .json()
                    .toString()
                    .replace("TotalNum", "untold"));

    assertThat(names(read(caller))).containsExactlyInAnyOrderElementsOf(list);
  }

  @Test
  void saysThatAListKeptChanging() throws Exception {
    fill(250);
    ScriptedCaller caller =
        new ScriptedCaller(
            (number, asked) -> {
              list.add(0, "late " + number);
              return page(asked);
            });

    Listing listing = read(caller);

    assertThat(names(listing)).contains("row 0", "row 249").doesNotHaveDuplicates();
    assertThat(listing.missing()).map(Failure::code).contains("kept-changing");
    assertThat(caller.calls()).hasSize(9);
    assertThat(pages(caller).all(new JsonObject())).isNotEmpty();
  }

  @Test
  void saysWhyItGaveUpMidway() throws Exception {
    fill(250);
    ScriptedCaller caller =
        new ScriptedCaller(
            (number, asked) -> {
              if (number % 3 == 0) {
                throw Failures.of(ApiAction.EVENTS, "RequestLimitExceeded");
              }
              return page(asked);
            });

    Listing listing = read(caller);

    assertThat(names(listing)).isEqualTo(list.subList(0, 200));
    assertThat(listing.missing()).map(Failure::code).contains("RequestLimitExceeded");
    assertThat(
            catchThrowableOfType(CssApiException.class, () -> pages(caller).all(new JsonObject())))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'EventList': null, 'TotalNum': null}",
        "{'EventList': 'no', 'TotalNum': 'no'}",
        "{'EventList': null, 'TotalNum': 3}",
        "{'EventList': [], 'TotalNum': 3}"
      })
  void takesAnAnswerThatSaysNothingForNoAnswer(String answer) throws Exception {
    Listing listing = read(ScriptedCaller.always(answer));

    assertThat(listing.missing()).map(Failure::code).contains("unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'EventList': []}",
        "{'EventList': null, 'TotalNum': 0}",
        "{'EventList': [], 'TotalNum': 0}"
      })
  void takesAnEmptyListForOne(String answer) throws Exception {
    assertThat(read(ScriptedCaller.always(answer)).missing()).isEmpty();
  }

  @Test
  void readsNoFurtherThanTheVendorLets() throws Exception {
    fill(MOST + 1);
    ScriptedCaller told = new ScriptedCaller((number, asked) -> page(asked));
    ScriptedCaller untold =
        new ScriptedCaller((number, asked) -> page(asked).replace("TotalNum", "untold"));

    assertThat(read(told).isTooLong()).isTrue();
    assertThat(told.calls()).hasSize(1);
    assertThat(read(untold).isTooLong()).isTrue();
    assertThat(untold.calls()).hasSize(MOST / SIZE);
  }

  private void fill(int rows) {
    list.addAll(IntStream.range(0, rows).mapToObj(i -> "row " + i).toList());
  }

  private ScriptedCaller changingBefore(int call, Runnable change) {
    return new ScriptedCaller(
        (number, asked) -> {
          if (number == call) {
            change.run();
          }
          return page(asked);
        });
  }

  private String page(JsonObject asked) {
    int size = asked.get("PageSize").getAsInt();
    int from = Math.min(list.size(), (asked.get("PageNum").getAsInt() - 1) * size);
    List<String> rows = list.subList(from, Math.min(list.size(), from + size));
    return rows.stream()
        .map(row -> "{'StreamName': '" + row + "'}")
        .collect(
            Collectors.joining(", ", "{'EventList': [", "], 'TotalNum': " + list.size() + "}"));
  }

  private static Listing read(ScriptedCaller caller) throws InterruptedException {
    return pages(caller).read(new JsonObject());
  }

  private static Pages pages(ScriptedCaller caller) {
    return new Pages(caller, ApiAction.EVENTS, "EventList", "TotalNum", SIZE, MOST);
  }

  private static List<String> names(Listing listing) {
    return listing.rows().stream().map(row -> row.text("StreamName").orElseThrow()).toList();
  }
}
