package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {
  @TempDir private Path directory;

  @Test
  void saysWhoWouldBeToldAndWhy() throws Exception {
    Answer answer = test("push.example.com/live/room42");

    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .contains("slack:C2")
        .contains("discord:600000000000000002")
        .contains("route-1");
  }

  @Test
  void takesACause() throws Exception {
    assertThat(test("push.example.com/live/room42", "--cause", "18/501").status()).isZero();
    assertThat(test("push.example.com/live/room42", "--cause", "wether").status()).isEqualTo(2);
  }

  private Answer test(String... arguments) throws Exception {
    try (Clinic clinic = new Clinic(directory)) {
      String[] all = new String[arguments.length + 4];
      all[0] = "routes";
      all[1] = "test";
      all[2] = "--config";
      all[3] = clinic.world.settings().toString();
      System.arraycopy(arguments, 0, all, 4, arguments.length);
      return new Program().run(all);
    }
  }
}
