package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandLineTest {
  @TempDir private Path directory;

  @Test
  void saysWhatFineSettingsComeTo() throws IOException {
    Answer answer =
        check(
            """
            accounts:
              - { name: main, site: international, secretId: id, secretKey: s3cr3t }
              - { name: cn, site: mainland, secretId: id, secretKey: s3cr3t, actions: { secretId: id, secretKey: s3cr3t } }
            domains: [{ name: a.example.com, key: s3cr3t }, { name: b.example.com }]
            slack: { botToken: xoxb-s3cr3t, appToken: xapp-s3cr3t }
            store: { url: "jdbc:postgresql://db/pushcheck?password=s3cr3t", retention: 30d }
            callbacks: { path: /callbacks/s3cr3t-0123456789abcdef, key: s3cr3t }
            alerts:
              hold: 90s
              ops: "slack:C0OPS"
              canary: { to: "slack:C0OPS", every: 1h }
              routes: [{ to: ["slack:C1A", "slack:C2B"] }, { to: ["slack:C1A"] }]
              maintenance: [{ streams: "*", from: "02:00", until: "04:00" }]
            access: { default: host }
            text: { language: zh, timeZone: Asia/Shanghai }
            """);

    assertThat(answer.status()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .contains(
            "pushcheck.yaml: the settings are fine.",
            "accounts   2: main (international), cn (mainland, may act)",
            "domains    2: a.example.com, b.example.com (without key)",
            "slack      on, mode socket",
            "discord    off",
            "callbacks  on, signed",
            "alerts     2 routes to 2 channels; hold 90s; ops slack:C0OPS; canary every 1h;"
                + " 1 maintenance window",
            "store      PostgreSQL, kept 30d",
            "access     everybody: host; actions off",
            "leak guard off",
            "text       zh, Asia/Shanghai")
        .doesNotContain("s3cr3t");
  }

  @Test
  void saysWhereAlertsWouldNeverCome() throws IOException {
    assertThat(
            check(
                    """
                    slack: { botToken: xoxb-1, appToken: xapp-1 }
                    alerts: { routes: [{ to: ["slack:C1A"] }] }
                    """)
                .out())
        .contains("nobody tells of interruptions: there are neither callbacks: nor accounts:");
  }

  @Test
  void namesEveryProblem() throws IOException {
    Answer answer = check("check: { session: long }\ntext: { langage: en }\n");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(2);
    assertThat(answer.err())
        .contains(":1: check.session: expected", ":2: text.langage: unknown key, did you mean");
  }

  @Test
  void looksWhereOthersLook() throws IOException {
    Path file = Files.writeString(directory.resolve("other.yaml"), "dns: { timeout: 1 }");

    assertThat(new Program().run("config", "check", "--config", file.toString()).status())
        .isEqualTo(2);
    assertThat(
            new Program().with("PUSHCHECK_CONFIG", file.toString()).run("config", "check").status())
        .isEqualTo(2);
    assertThat(new Program().run("config", "check", directory + "/none.yaml").err())
        .contains("there is no such file");
  }

  @Test
  void tellsOfTheDefaultsWithoutAFile() {
    Answer answer = new Program().run("config", "check");

    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .contains("There is no settings file", "accounts   none", "alerts     off: no routes");
  }

  private Answer check(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("pushcheck.yaml"), content);
    return new Program().run("config", "check", file.toString());
  }
}
