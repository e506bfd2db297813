package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;

/** The actions without wire and signature, at a time of the test's choice. */
final class DirectApi {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final StreamPath ROOM = new StreamPath("push.example.com", "live", "room42");

  private Instant now = NOW;
  private TimeStyle style = TimeStyle.UTC;
  private final AccountState state = new AccountState(() -> now);
  private final Operations operations = new Operations(state, () -> style);

  AccountState state() {
    return state;
  }

  void now(Instant now) {
    this.now = now;
  }

  void style(TimeStyle style) {
    this.style = style;
  }

  /** What stands in {@code Response}; apostrophes in the parameters stand for quotation marks. */
  JsonObject call(String action, String parameters) {
    Parameters given = Parameters.parse(parameters.replace('\'', '"'));
    String text = operations.find(action, "2018-08-01").perform(given).envelope("an-id");
    return JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("Response");
  }

  void assertRefused(String action, String parameters, String code) {
    assertThatThrownBy(() -> call(action, parameters))
        .asInstanceOf(type(ApiError.class))
        .extracting(ApiError::code)
        .isEqualTo(code);
  }

  /** The column of a list. */
  static List<String> column(JsonObject response, String list, String field) {
    return response.getAsJsonArray(list).asList().stream()
        .map(row -> row.getAsJsonObject().get(field))
        .map(JsonElement::getAsString)
        .toList();
  }

  /** Looks at page number, page size, rows and pages in all. */
  static void assertPaging(JsonObject response, int number, int size, int total, int pages) {
    assertThat(
            List.of("PageNum", "PageSize", "TotalNum", "TotalPage").stream()
                .map(field -> response.get(field).getAsInt()))
        .containsExactly(number, size, total, pages);
  }
}
