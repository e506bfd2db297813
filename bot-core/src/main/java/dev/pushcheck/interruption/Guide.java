package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where to find the push address that a program uses, after the vendor's pages on <a
 * href="https://www.tencentcloud.com/document/product/267/31569">OBS</a>, the MLVB SDK, web push
 * and on finding it in the debugger (all read 2026-11-22).
 */
enum Guide implements Explainable {
  PUSH_ADDRESS_OBS,
  PUSH_ADDRESS_MLVB_SDK,
  PUSH_ADDRESS_WEB,
  PUSH_ADDRESS_MINI_PROGRAM;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.GUIDE;
  }

  @Override
  public Optional<String> group() {
    return Optional.empty();
  }

  @Override
  public List<String> codes() {
    return List.of();
  }

  @Override
  public List<String> knownAs() {
    return List.of();
  }

  @Override
  public String askedFor(Texts texts) {
    return texts.label("guide." + id() + ".asked") + " " + texts.label("guide.asked");
  }

  @Override
  public PlainWords words(Texts texts) {
    return PlainWords.of("guide." + id(), texts);
  }

  @Override
  public List<Inline> footnote(Texts texts) {
    return List.of();
  }
}
