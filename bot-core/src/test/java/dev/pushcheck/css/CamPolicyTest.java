package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What operators paste into their account, held against what the bot asks. */
class CamPolicyTest {
  private static final Path TOP = Path.of(System.getProperty("basedir", "")).resolve("..");
  private static final Set<ApiAction> CHANGES = EnumSet.of(ApiAction.RESUME);
  private static final Pattern ROW = Pattern.compile("\\| `(live:\\w+)` \\| [^|]+ \\| [^|]+ \\|");

  @Test
  void allowsToLookAndNoMore() throws IOException {
    assertThat(allowed("cam-policy.json"))
        .containsExactlyElementsOf(names(EnumSet.complementOf(EnumSet.copyOf(CHANGES))))
        .allMatch(action -> action.startsWith("live:Describe"));
  }

  @Test
  void allowsChangesSeparately() throws IOException {
    assertThat(allowed("cam-policy-actions.json")).containsExactlyElementsOf(names(CHANGES));
  }

  @Test
  void hasEveryActionExplained() throws IOException {
    String document = Files.readString(TOP.resolve("docs/cam.md"));

    assertThat(ROW.matcher(document).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(names(EnumSet.allOf(ApiAction.class)));
  }

  private static List<String> names(Set<ApiAction> actions) {
    return actions.stream().map(action -> "live:" + action.vendorName()).sorted().toList();
  }

  private static List<String> allowed(String policy) throws IOException {
    JsonObject read =
        JsonParser.parseString(Files.readString(TOP.resolve("config").resolve(policy)))
            .getAsJsonObject();
    assertThat(read.get("version").getAsString()).isEqualTo("2.0");
    JsonArray statements = read.getAsJsonArray("statement");
    assertThat(statements).hasSize(1);
    JsonObject statement = statements.get(0).getAsJsonObject();
    assertThat(statement.get("effect").getAsString()).isEqualTo("allow");
    assertThat(texts(statement.getAsJsonArray("resource"))).containsExactly("*");
    return texts(statement.getAsJsonArray("action")).toList();
  }

  private static Stream<String> texts(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString);
  }
}
