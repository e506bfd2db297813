package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.StreamPath;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code resume}, over the wire. */
class ResumeTest {
  private static final String STREAM = "push.example.com/live/room42";
  private static final String RESUME = "ResumeLiveStream";

  @TempDir private Path directory;
  private World world;
  private final Account account = Account.named("main").acting();

  @BeforeEach
  void open() {
    world = new World(directory);
    account
        .server()
        .domain(Domain.push("push.example.com"))
        .ban(
            new Ban(
                new StreamPath("push.example.com", "live", "room42"),
                Program.NOW,
                Program.NOW.plus(Duration.ofDays(7))));
    Account.into(world, account);
    world.section("access", "{ actions: on }");
  }

  @AfterEach
  void close() throws Exception {
    world.close();
    account.close();
  }

  @Test
  void liftsABanAndLooksWhetherThatHelped() {
    Answer answer = resume(STREAM);

    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains(STREAM + " may be pushed again");
    assertThat(account.server().calls("DescribeLiveStreamState")).isEqualTo(2);
  }

  @Test
  void isOffUnlessTheSettingsSayOtherwise() {
    world.section("access", "{ actions: off }");

    Answer answer = resume(STREAM);

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("switched off").contains("actions: on");
    assertThat(account.server().calls()).isZero();
  }

  @Test
  void needsCredentialsOfItsOwn() {
    Account.into(world, new Account("main", account.server(), ""));

    Answer answer = resume(STREAM);

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("not lifted").contains("live:ResumeLiveStream");
    assertThat(account.server().calls(RESUME)).isZero();
  }

  @Test
  void leavesAStreamAloneThatIsNotBanned() {
    Answer answer = resume("push.example.com/live/room7");

    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains("is not banned");
    assertThat(account.server().calls(RESUME)).isZero();
  }

  @Test
  void doesNotTakeTencentsYesForProof() {
    account
        .server()
        .misbehave(Misbehaviour.error("InternalError").on("DescribeLiveStreamState").after(1));

    Answer answer = resume(STREAM);

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("could not see whether");
  }

  @Test
  void saysWhyItFailed() {
    account.server().deny(RESUME);

    Answer answer = resume(STREAM);

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("not lifted").contains("Allow live:ResumeLiveStream");
  }

  @Test
  void knowsNoStreamOfAForeignDomain() {
    Answer answer = resume("push.example.net/live/room42");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("None of the accounts I can ask has push.example.net");
  }

  private Answer resume(String stream) {
    return new Program()
        .with("COLUMNS", "999")
        .run("resume", "--config", world.settings().toString(), stream);
  }
}
