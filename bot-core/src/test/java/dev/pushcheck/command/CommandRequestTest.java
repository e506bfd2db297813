package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandRequestTest {
  @Test
  void takesABlankArgumentForNone() {
    CommandRequest request =
        SampleRequests.request("check", Map.of("address", "room42", "domain", " "));

    assertThat(request.argument("address")).contains("room42");
    assertThat(request.argument("domain")).isEmpty();
    assertThat(request.argument("session")).isEmpty();
  }

  @Test
  void printsNoArguments() {
    CommandRequest request = SampleRequests.fromChat("check", Map.of("address", "txSecret=5eed"));

    assertThat(request.toString()).contains("check", "address", "slack:U1").doesNotContain("5eed");
  }
}
