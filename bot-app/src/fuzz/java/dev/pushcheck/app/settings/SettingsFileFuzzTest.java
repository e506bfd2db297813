package dev.pushcheck.app.settings;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pushcheck.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Lets a fuzzer look for settings that are neither taken nor refused with reasons, or whose reasons
 * hold a key.
 */
class SettingsFileFuzzTest {
  private static final String CANARY = "0badcafe5ec0ded0c0ffee00deadbeef";
  private static final String[] BEGINNINGS = {
    "",
    "domains: [{ name: push.example.com, key: \"${KEY}\", backupKey: " + CANARY + " }]\n",
    "slack: { botToken: xoxb-" + CANARY + ", appToken: xapp-" + CANARY + ", ",
    "accounts:\n  - { name: main, secretId: \"" + CANARY + "\", secretKey: \"${KEY}\", ",
    "callbacks:\n  path: /callbacks/" + CANARY + "\n  key: ${KEY}\n  ",
    "access:\n  grants:\n    - { role: host, who: [slack:U0123ABCD], streams: [",
    "alerts:\n  routes:\n    - { to: [slack:C0123ABCD], "
  };

  @FuzzTest(maxDuration = "1m")
  void takesThemOrSaysWhyNot(FuzzedDataProvider data) throws IOException {
    String beginning = data.pickValue(BEGINNINGS);
    String rest = data.consumeRemainingAsString();
    Path file = Files.createTempFile("fuzzed", ".yaml");
    try {
      Files.write(file, (beginning + rest).getBytes(StandardCharsets.UTF_8));
      String shown = SettingsFile.read(file, name -> CANARY).toString();
      judge(rest, shown);
    } catch (SettingsException e) {
      judge(rest, e.problems() + Objects.toString(e.getMessage()));
    } finally {
      Files.delete(file);
    }
  }

  private static void judge(String rest, String shown) {
    if (!rest.contains(CANARY) && shown.contains(CANARY)) {
      throw new AssertionError("shows a key: " + shown);
    }
  }
}
