package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.settings.SettingsException;
import dev.pushcheck.settings.SettingsProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbacksSectionTest {
  private static final String PATH = "/a/b/9f3c1d7a5be0426c";

  @TempDir private Path directory;

  @Test
  void leavesCallbacksOutUnlessNamed() throws Exception {
    assertThat(read("text: { language: en }").callbacks()).isEmpty();
  }

  @Test
  void needsAPathAndAKey() throws Exception {
    assertThat(read("callbacks: { path: " + PATH + ", key: k }").callbacks())
        .contains(
            new CallbackSettings(Secret.of(PATH), Optional.of(Secret.of("k")), Unsigned.REFUSED));
    assertThat(read("callbacks: { path: " + PATH + ", allowUnsigned: true }").callbacks())
        .contains(new CallbackSettings(Secret.of(PATH), Optional.empty(), Unsigned.ALLOWED));

    assertThat(problem("callbacks: { key: k }").key()).isEqualTo("callbacks.path");
    assertThat(problem("callbacks: { path: " + PATH + " }"))
        .isEqualTo(
            new SettingsProblem(1, "callbacks.key", "is missing", "key: \"${CALLBACK_KEY}\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/callbacks",
        "/callbacks/",
        "/9f3c1d7a5be0426",
        "9f3c1d7a5be0426c8812",
        "/callbacks/9f3c1d7a5be0426c8812/",
        "/9f3c1d7a5be0426c8812/callbacks",
        "/callbacks/0000000000000000",
        "/callbacks/abababababababab",
        "/callbacks/9f3c1d7a5be0426c8812?x=1",
        "/call backs/9f3c1d7a5be0426c8812",
        "//9f3c1d7a5be0426c8812",
        "https://bot.example.com/9f3c1d7a5be0426c8812"
      })
  void refusesAPathThatMayBeGuessed(String path) throws Exception {
    SettingsProblem problem = problem("callbacks: { path: \"" + path + "\", key: k }");

    assertThat(problem.key()).isEqualTo("callbacks.path");
    assertThat(problem.problem()).contains("16 to 200 random letters");
    assertThat(problem.example()).matches("path: /callbacks/[0-9a-f]{32}");
  }

  /** It can be copied, and nobody else has been shown it. */
  @Test
  void offersAFreshPathEachTime() throws Exception {
    String example = problem("callbacks: { path: /x, key: k }").example();

    assertThat(problem("callbacks: { path: /x, key: k }").example()).isNotEqualTo(example);
    assertThat(read("callbacks: { " + example + ", key: k }").callbacks()).isPresent();
  }

  private Settings read(String text) throws IOException, SettingsException {
    return SettingsFile.read(
        Files.writeString(directory.resolve("pushcheck.yaml"), text), name -> null);
  }

  private SettingsProblem problem(String text) {
    SettingsException refusal = catchThrowableOfType(SettingsException.class, () -> read(text));
    assertThat(refusal.problems()).hasSize(1);
    return refusal.problems().get(0);
  }
}
