package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "plain words (in brackets): fine,plain words (in brackets): fine",
        "@everyone,\\@everyone",
        "<@1>,\\<\\@1>",
        "<@&1>,\\<\\@&1>",
        "<#1>,\\<#1>",
        "<t:0:R>,\\<t:0:R>",
        "<:a:1>,\\<:a:1>",
        "</help:1>,\\</help:1>",
        "https://evil.example,https\\://evil.example",
        "[Renew](https://evil),\\[Renew\\](https\\://evil)",
        "||x||,\\|\\|x\\|\\|",
        "# big,\\# big",
        "-# small,\\-# small",
        "> quote,\\> quote",
        "1. first,1\\. first",
        "203.0.113.7,203.0.113.7",
        "**b** _i_ ~~s~~,\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~",
        "```x```,\\`\\`\\`x\\`\\`\\`",
        "a\\,a\\\\"
      })
  void takesTheMeaningFromMarks(String text, String escaped) {
    assertThat(Markdown.escaped(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\u202E", "\u200B", "\u2028", "\u0000", "\u001b"})
  void showsWhatCannotBeSeen(String hidden) {
    assertThat(Markdown.escaped("a" + hidden + "b")).matches("a\\\\\\\\u\\{[0-9a-f]+}b");
    assertThat(Markdown.code("a" + hidden + "b", 50)).matches("`a\\\\u\\{[0-9a-f]+}b`");
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(Markdown.escaped("a\uD800b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void keepsCodeInItsBackticks() {
    assertThat(Markdown.code("a`b``c", 50)).isEqualTo("`aˋbˋˋc`");
    assertThat(Markdown.code("", 50)).isEqualTo("` `");
  }

  @ParameterizedTest
  @CsvSource({"abc,3,abc", "abcd,3,ab…", "a*b,3,a…", "a😀b,3,a…", "***,4,\\*…"})
  void cutsBetweenWholeCharactersAndEscapes(String text, int most, String cut) {
    assertThat(Markdown.escaped(text, most)).isEqualTo(cut).hasSizeLessThanOrEqualTo(most);
  }

  @Test
  void cutsCodeWithinItsBackticks() {
    assertThat(Markdown.code("abcdef", 6)).isEqualTo("`abc…`");
  }

  @Test
  void neverGivesAnEmptyLabel() {
    assertThat(Markdown.plain(" ", 80)).isEqualTo("…");
    assertThat(Markdown.plain("**Check**", 80)).isEqualTo("**Check**");
  }
}
