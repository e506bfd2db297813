package dev.pushcheck.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CleanupTest {
  private final List<String> closed = new ArrayList<>();
  private final Cleanup cleanup = new Cleanup();

  @Test
  void putsAwayTheNewestFirstAndEachOnce() {
    cleanup.later(() -> closed.add("first"));
    cleanup.later(() -> closed.add("second"));
    cleanup.close();
    cleanup.close();

    assertThat(closed).containsExactly("second", "first");
    assertThat(cleanup.hasBegun()).isTrue();
  }

  @Test
  void putsAwayAtOnceWhatIsMadeTooLate() {
    cleanup.close();

    assertThatThrownBy(() -> cleanup.later(() -> closed.add("late")))
        .isInstanceOf(CancellationException.class);
    assertThat(closed).containsExactly("late");
  }

  @Test
  void goesOnBehindWhatCannotBePutAway() {
    cleanup.later(() -> closed.add("other"));
    cleanup.later(
        () -> {
          throw new IOException("stuck");
        });
    cleanup.close();

    assertThat(closed).containsExactly("other");
  }

  @Test
  void takesADirectoryAwayWithAllThatIsInIt() throws IOException {
    TemporaryDirectory directory = TemporaryDirectory.make();
    Path inside = Files.createDirectories(directory.path().resolve("a/b"));
    Files.writeString(inside.resolve("file"), "text");
    directory.close();

    assertThat(directory.path()).doesNotExist();
  }
}
