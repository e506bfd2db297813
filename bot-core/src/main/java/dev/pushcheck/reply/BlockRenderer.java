package dev.pushcheck.reply;

/**
 * Turns blocks into what a platform can show.
 *
 * @param <R> what one block becomes
 */
public interface BlockRenderer<R> {
  /** Renders the line that says it all. */
  R headline(Block.Headline headline);

  /** Renders sentences. */
  R paragraph(Block.Paragraph paragraph);

  /** Renders what to do. */
  R steps(Block.Steps steps);

  /** Renders names and values. */
  R facts(Block.Facts facts);

  /** Renders lines with a state each. */
  R checkList(Block.CheckList checkList);

  /** Renders rows and columns. */
  R table(Block.Table table);

  /** Renders a picture. */
  R image(Block.Image image);

  /** Renders buttons. */
  R buttons(Block.Buttons buttons);

  /** Renders parts of lesser weight. */
  R folded(Block.Folded folded);
}
