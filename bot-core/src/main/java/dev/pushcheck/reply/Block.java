package dev.pushcheck.reply;

import java.util.List;

/** One part of a {@link Reply}, from top to bottom. */
public sealed interface Block {
  /** Hands itself to the renderer's method for its kind. */
  <R> R render(BlockRenderer<R> renderer);

  /** The one line that says it all. */
  record Headline(Tone tone, List<Inline> line) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.headline(this);
    }
  }

  /** A sentence or a few. */
  record Paragraph(Weight weight, List<Inline> line) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.paragraph(this);
    }
  }

  /**
   * What to do now, in order.
   *
   * @param title what the steps are for, such as "Do this"
   * @param steps imperative, one a line
   */
  record Steps(String title, List<List<Inline>> steps) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.steps(this);
    }
  }

  /** Names with their values. */
  record Facts(List<Fact> facts) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.facts(this);
    }
  }

  /** Lines with a state each. */
  record CheckList(List<Item> items) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.checkList(this);
    }
  }

  /** Rows under column titles; every row has as many cells as there are columns. */
  record Table(List<String> columns, List<List<List<Inline>>> rows) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.table(this);
    }
  }

  /**
   * A picture; carries digits and stream names only, words stand in the message.
   *
   * @param png the file's bytes; not to be changed
   * @param alt what it shows, for those who cannot see it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
  record Image(byte[] png, String alt) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.image(this);
    }
  }

  /** What the reader can do next; a terminal leaves them out. */
  record Buttons(List<Button> buttons) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.buttons(this);
    }
  }

  /** Parts of lesser weight, shown small or behind a click where the platform can. */
  record Folded(String title, List<Block> blocks) implements Block {
    @Override
    public <R> R render(BlockRenderer<R> renderer) {
      return renderer.folded(this);
    }
  }

  /** How loud a paragraph is. */
  enum Weight {
    /** For everybody. */
    NORMAL,
    /** Codes, ids and the like: last, small. */
    SMALL
  }

  /** A name with its value. */
  record Fact(String name, List<Inline> value) {}

  /** A line with a state. */
  record Item(Tone tone, List<Inline> line) {}
}
