package dev.pushcheck.push;

import java.util.List;
import java.util.Random;

/** Makes text of every kind that reaches a bot: noise, torn addresses, nested marks. */
final class AnyText {
  private static final List<String> PIECES =
      List.of(
          "rtmp://",
          "srt://",
          "https://",
          "rtmp:",
          "://",
          "push.example.com",
          "[::1]",
          "127.1",
          ":1935",
          ":",
          "/live/",
          "//",
          "/",
          "room42",
          "?",
          "&",
          "&amp;",
          "=",
          "%3F",
          "%253D",
          "%",
          "txSecret=",
          "txTime=",
          "TXTIME",
          "tx_secret=",
          "f85a2ab363fe4deaffef9754d79da6fe",
          "5C271099",
          "streamid=",
          "#!::",
          "h=",
          "r=",
          ",",
          ";",
          "|",
          "<",
          ">",
          "[",
          "](",
          ")",
          "`",
          "```",
          "||",
          "**",
          "__",
          "\"",
          "'",
          "{",
          "}",
          "\\",
          "\\/",
          "\\u0026",
          " ",
          "\n",
          "\t",
          "Stream key: ",
          "推流码：",
          "：",
          "？",
          "＝",
          "\u200B",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "😀",
          "\u0000",
          "\u202E",
          "…",
          "•••",
          "YOUR_STREAM",
          "@",
          "xoxb-1",
          ".",
          "..",
          "a",
          "0");

  private final Random random;

  AnyText(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    return switch (random.nextInt(4)) {
      case 0 -> noise(random.nextInt(80));
      case 1 -> pieces(random.nextInt(25));
      case 2 -> torn(new AddressGenerator(random.nextLong()).next().text());
      default -> nested(torn(Readings.ADDRESS));
    };
  }

  /** Any characters at all, halves of pairs included. */
  private String noise(int length) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int bits = List.of(7, 8, 12, 16).get(random.nextInt(4));
      noise.append((char) random.nextInt(1 << bits));
    }
    return noise.toString();
  }

  private String pieces(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private String torn(String address) {
    StringBuilder text = new StringBuilder(address);
    for (int slips = random.nextInt(5); slips > 0 && text.length() > 1; slips--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to));
        case 2 -> text.insert(from, noise(3));
        default -> text.insert(from, pieces(2));
      }
    }
    return text.toString();
  }

  private String nested(String text) {
    String nested = text;
    for (int layers = random.nextInt(12); layers > 0; layers--) {
      nested = pieces(1) + nested + pieces(1);
    }
    return nested;
  }
}
