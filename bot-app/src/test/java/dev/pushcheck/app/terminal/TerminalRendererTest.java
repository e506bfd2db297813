package dev.pushcheck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.SampleReplies;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalRendererTest {
  private static final String ESCAPE = "\u001b";

  static Set<String> samples() {
    return SampleReplies.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void looksAsItDidWithoutColour(String sample) {
    String text = render(sample, new TerminalLook(Colour.OFF, 80));

    assertThat(text).doesNotContain(ESCAPE);
    Golden.assertMatches(getClass(), sample, text);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void looksAsItDidInColour(String sample) {
    String text = render(sample, new TerminalLook(Colour.ON, 80));

    Golden.assertMatches(getClass(), sample + "-in-colour", text.replace(ESCAPE, "␛"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void colourChangesNothingButColour(String sample) {
    String coloured = render(sample, new TerminalLook(Colour.ON, 60));

    assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9]*m", ""))
        .isEqualTo(render(sample, new TerminalLook(Colour.OFF, 60)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noLineIsWiderThanTheTerminalButForAValueToCopy(String sample) {
    for (int width : List.of(20, 33, 80, 200)) {
      assertThat(render(sample, new TerminalLook(Colour.OFF, width)).lines())
          .filteredOn(line -> !endsInAValue(line, width))
          .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }
  }

  /** Whether it ends in something so long that there was no better place for it. */
  private static boolean endsInAValue(String line, int width) {
    return DisplayWidth.of(line.substring(line.lastIndexOf(' ') + 1)) > width / 3;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noLineEndsInBlanks(String sample) {
    assertThat(render(sample, new TerminalLook(Colour.OFF, 80)).lines())
        .noneMatch(line -> line.endsWith(" "));
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 34, 40, 50, 60, 70})
  void keepsValuesThatFitOnALineInOnePiece(int width) {
    String text = render("steps", new TerminalLook(Colour.OFF, width));

    assertThat(text).contains("nc -vz push.example.com 1935");
  }

  @Test
  void showsNothingForBlocksWithoutContent() {
    Reply reply =
        new Reply(
            Reply.Visibility.PRIVATE,
            0,
            List.of(
                new Block.Headline(Tone.GOOD, Inline.text("Fine.")),
                new Block.Buttons(List.of()),
                new Block.Facts(List.of()),
                new Block.CheckList(List.of()),
                new Block.Steps("Do this", List.of())));

    assertThat(render(reply, Language.EN, new TerminalLook(Colour.OFF, 80))).isEqualTo("✔ Fine.\n");
  }

  private static String render(String sample, TerminalLook look) {
    Language language = sample.equals("chinese") ? Language.ZH : Language.EN;
    return render(Objects.requireNonNull(SampleReplies.all().get(sample)), language, look);
  }

  private static String render(Reply reply, Language language, TerminalLook look) {
    Reader reader = new Reader(language, ZoneId.of("Asia/Shanghai"), Audience.OPERATOR);
    return new TerminalRenderer(Texts.of(reader), SampleReplies.NOW, look).render(reply);
  }
}
