package dev.pushcheck.command;

import dev.pushcheck.command.StreamListing.Row;
import dev.pushcheck.command.StreamListing.Silence;
import dev.pushcheck.interruption.Unanswered;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Buttons;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Table;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A listing in words, a page at a time. */
final class StreamListingReply {
  private static final int ROWS_A_PAGE = 20;
  private static final int SOMETHING_MISSING = 1;

  private final StreamListing listing;
  private final CommandRequest request;
  private final Texts texts;
  private final List<Block> blocks = new ArrayList<>();

  StreamListingReply(StreamListing listing, CommandRequest request, Texts texts) {
    this.listing = listing;
    this.request = request;
    this.texts = texts;
  }

  Reply compose() throws UsageException {
    int page = page();
    addHeadline();
    addGaps();
    int from = (page - 1) * ROWS_A_PAGE;
    List<Row> shown = listing.rows().stream().skip(from).limit(ROWS_A_PAGE).toList();
    if (!shown.isEmpty()) {
      addTable(shown);
      addPaging(page, from, shown.size());
    }
    int status = listing.silences().isEmpty() ? 0 : SOMETHING_MISSING;
    return new Reply(Visibility.PRIVATE, status, blocks);
  }

  private int pages() {
    return Math.max(1, (listing.rows().size() + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
  }

  private int page() throws UsageException {
    String written = request.argument("page").orElse("1").strip();
    boolean number = written.matches("[0-9]{1,4}");
    int page = number ? Integer.parseInt(written) : 0;
    if (page < 1 || page > pages()) {
      throw new UsageException(
          "usage.bad-page", Map.of("page", Quotation.of(written), "pages", pages()));
    }
    return page;
  }

  /** Of "none" only if everybody has been asked. */
  private void addHeadline() {
    int count = listing.rows().size();
    String amount = count == 0 ? "none" : count == 1 ? "one" : "several";
    boolean unsure = count == 0 && !listing.silences().isEmpty();
    String key = "streams." + listing.state() + "." + (unsure ? "unknown" : amount);
    blocks.add(
        new Headline(
            unsure ? Tone.UNKNOWN : Tone.NEUTRAL, texts.line(key, Map.of("count", count))));
  }

  private void addGaps() {
    List<Item> items = new ArrayList<>();
    for (Silence silence : listing.silences()) {
      List<Inline> line =
          new ArrayList<>(texts.line("streams.gap", Map.of("account", silence.account())));
      line.addAll(Unanswered.why(silence.failure(), texts));
      items.add(new Item(Tone.UNKNOWN, line));
    }
    if (!items.isEmpty()) {
      blocks.add(new CheckList(items));
    }
  }

  private void addTable(List<Row> shown) {
    List<String> columns =
        List.of(
            texts.label("streams.column.stream"), texts.label("streams.column." + listing.state()));
    blocks.add(new Table(columns, shown.stream().map(this::cells).toList()));
  }

  private List<List<Inline>> cells(Row row) {
    List<Inline> at =
        row.at()
            .<List<Inline>>map(
                instant ->
                    List.of(
                        new Inline.Time(instant, TimeStyle.DATE_TIME),
                        new Inline.Text(" · "),
                        new Inline.Time(instant, TimeStyle.RELATIVE)))
            .orElseGet(() -> Inline.text(texts.label("streams.not-told")));
    return List.of(List.of(new Inline.Code(row.name())), at);
  }

  private void addPaging(int page, int from, int shown) {
    if (pages() == 1) {
      return;
    }
    Map<String, Integer> facts =
        Map.of("first", from + 1, "last", from + shown, "count", listing.rows().size());
    blocks.add(new Paragraph(Weight.SMALL, texts.line("streams.page", facts)));
    if (page < pages()) {
      Map<String, String> next = new HashMap<>(request.arguments());
      next.put("page", Integer.toString(page + 1));
      Action action = new Action(request.command(), next);
      blocks.add(new Buttons(List.of(new Button(texts.label("button.next-page"), action))));
    }
  }
}
