package dev.pushcheck.slack;

/**
 * How much of what a message may hold. Slack counts characters; we count UTF-16 units, of which
 * there are never fewer. Blocks: <a href="https://docs.slack.dev/reference/block-kit/blocks">
 * docs.slack.dev/reference/block-kit/blocks</a>, read 2026-11-22, and the pages below it.
 */
final class SlackLimits {
  /** Blocks of one message; a page for modals says 100. */
  static final int BLOCKS = 50;

  /** {@code /section-block}: its text. {@code /rich-text-block} names no limit, so it gets this. */
  static final int SECTION_CHARS = 3_000;

  /** {@code /context-block}: elements; the length of one is that of any text object. */
  static final int CONTEXT_CHARS = 3_000;

  /** {@code /actions-block}: buttons beside each other. */
  static final int BUTTONS = 25;

  /** {@code /block-kit/block-elements/button-element}: the label. */
  static final int BUTTON_LABEL_CHARS = 75;

  /** {@code /image-block}: the text for those who cannot see it. */
  static final int ALT_CHARS = 2_000;

  /** {@code /table-block}: rows, with that of the titles. One table a message. */
  static final int TABLE_ROWS = 100;

  /** {@code /table-block}: cells of a row. */
  static final int TABLE_COLUMNS = 20;

  /** Of one cell, so that a row stays a row. Our own choice. */
  static final int CELL_CHARS = 300;

  /**
   * Of a table as JSON, so that there is room for what else is said. Our own choice: a page of 20
   * streams with long names fits.
   */
  static final int TABLE_CHARS = 9_000;

  /**
   * Of all blocks as JSON. Slack documents none, but refuses messages of about 13,200 with {@code
   * msg_blocks_too_long}, each block counting some 125 more than its JSON: <a
   * href="https://github.com/slackapi/bolt-js/issues/2509">bolt-js 2509</a>, read 2026-11-22.
   */
  static final int MESSAGE_CHARS = 11_000;

  /** What Slack adds to each block, from the same measurements. */
  static final int BLOCK_OVERHEAD_CHARS = 130;

  /**
   * Of the text for notifications and screen readers, before escaping, which makes five of one at
   * most: <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a>
   * advises 4,000, read 2026-11-22.
   */
  static final int TEXT_CHARS = 800;

  private SlackLimits() {}
}
