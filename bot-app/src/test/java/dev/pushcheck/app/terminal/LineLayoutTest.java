package dev.pushcheck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineLayoutTest {
  private static final Piece NO_PREFIX = Piece.of("", Style.PLAIN);

  @Test
  void breaksAtBlanksAndIndentsWhatFollows() {
    assertThat(
            layout(20)
                .hanging(
                    Piece.of("✔ ", Style.PLAIN), List.of(words("one two three four five six"))))
        .containsExactly("✔ one two three four", "  five six");
  }

  @Test
  void breaksBetweenChineseCharactersButNotBeforeAComma() {
    assertThat(lines(words("推流地址已经过期了呢，请重新生成"))).containsExactly("推流地址已经过期了", "呢，请重新生成");
  }

  @Test
  void doesNotEndALineInAnOpeningBracket() {
    assertThat(lines(words("推流地址已经过期啦（昨天）"))).containsExactly("推流地址已经过期啦", "（昨天）");
  }

  @Test
  void movesAValueThatFitsToTheNextLine() {
    assertThat(lines(words("copy "), value("nc -vz host 1935"), words("!")))
        .containsExactly("copy", "nc -vz host 1935!");
  }

  @Test
  void separatesPunctuationRatherThanCutAValue() {
    assertThat(lines(words("see ("), value("x".repeat(20)), words(")")))
        .containsExactly("see (", "x".repeat(20), ")");
  }

  @Test
  void neverCutsAValueThatIsToBeCopied() {
    assertThat(lines(words("see "), value("x".repeat(45)), words(" end")))
        .containsExactly("see", "x".repeat(45), "end");
  }

  @Test
  void cutsAValueWithBlanksThatIsLongerThanALine() {
    assertThat(lines(words("see "), value("x y".repeat(9)), words(" end")))
        .containsExactly("see", "x yx yx yx yx yx yx ", "yx yx y end");
  }

  @Test
  void keepsBlanksWithinAValueOnly() {
    assertThat(lines(words("  a   b "), value("c  d"))).containsExactly("a b c  d");
  }

  @Test
  void opensAndClosesColourOnEveryLine() {
    LineLayout layout = new LineLayout(new TerminalLook(Colour.ON, 20));

    assertThat(layout.hanging(NO_PREFIX, List.of(Piece.of("twelve chars and more", Style.BOLD))))
        .containsExactly("\u001b[1mtwelve chars and\u001b[0m", "\u001b[1mmore\u001b[0m");
  }

  private static List<String> lines(Piece... pieces) {
    return layout(20).hanging(NO_PREFIX, Arrays.asList(pieces));
  }

  private static LineLayout layout(int width) {
    return new LineLayout(new TerminalLook(Colour.OFF, width));
  }

  private static Piece words(String text) {
    return Piece.of(text, Style.PLAIN);
  }

  private static Piece value(String text) {
    return new Piece(text, Style.CYAN, true);
  }
}
