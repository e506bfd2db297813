package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that a question can be about. Immutable. */
public interface Explainable {
  /** The public name; with the kind, it is unique. */
  String id();

  /** What sort of thing it is. */
  Kind kind();

  /** What it belongs to: a cause class, or for a finding the thing checked. */
  Optional<String> group();

  /** Its numbers, as people see them: {@code 18/503}, {@code -1307}. */
  List<String> codes();

  /** Further texts by which it is known, in any language, as people may quote them. */
  List<String> knownAs();

  /** Words that people use who know neither name nor number, in the language of the texts. */
  String askedFor(Texts texts);

  /** What it means and what to do. */
  PlainWords words(Texts texts);

  /** What stands last and small, such as who can mend it; empty if there is nothing to say. */
  List<Inline> footnote(Texts texts);

  /** A sort of thing. */
  enum Kind {
    /** A cause of Tencent's table. */
    INTERRUPTION,
    /** A number that an SDK reports. */
    SDK_EVENT,
    /** A code of our own checks. */
    FINDING,
    /** How to do something. */
    GUIDE;

    /** The public name, such as {@code sdk-event}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
