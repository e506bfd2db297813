package dev.pushcheck.alert;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Table;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every stream of a bundle by name: a table while they are few, else their names, sorted by how
 * they stand and why they broke off. Of a thousand, each is named; of very many, the rest is
 * counted.
 */
final class BundleList {
  /** As many lines as every platform shows of a table. Our own choice. */
  private static final int MOST_ROWS = 10;

  /** Of one paragraph, so that no platform cuts it. Our own choice. */
  private static final int PARAGRAPH_CHARS = 800;

  /** Of one message, so that no platform leaves any out. Our own choice. */
  private static final int MESSAGE_CHARS = 2_800;

  /** More would be a flood. Our own choice. */
  private static final int MOST_MESSAGES = 8;

  private final BundleView view;
  private final Texts texts;
  private final AlertWords words;
  private final StreamNames names;

  BundleList(BundleView view, Texts texts) {
    this.view = view;
    this.texts = texts;
    this.words = new AlertWords(texts);
    this.names = StreamNames.of(view.outages());
  }

  List<Reply> replies() {
    List<OutageFile> sorted =
        view.outages().stream()
            .sorted(
                Comparator.comparing((OutageFile file) -> Standing.of(file))
                    .thenComparing(file -> file.outage().beganAt())
                    .thenComparing(file -> StreamNames.stream(file).toString()))
            .toList();
    return sorted.size() <= MOST_ROWS ? List.of(reply(List.of(table(sorted)))) : pages(sorted);
  }

  private Table table(List<OutageFile> sorted) {
    return new Table(
        List.of(
            texts.label("bundle.column.stream"),
            texts.label("bundle.column.began"),
            texts.label("bundle.column.cause"),
            texts.label("bundle.column.state")),
        sorted.stream().map(this::row).toList());
  }

  private List<List<Inline>> row(OutageFile file) {
    return List.of(
        List.of(new Inline.Code(names.label(StreamNames.stream(file)))),
        List.of(new Inline.Time(file.outage().beganAt(), Inline.TimeStyle.DATE_TIME)),
        words.cause(AlertPolicy.headline(file.outage())),
        Inline.text(texts.label("bundle.state." + Standing.of(file).id())));
  }

  private List<Reply> pages(List<OutageFile> sorted) {
    List<Reply> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    int chars = 0;
    int named = 0;
    for (Part part : parts(sorted)) {
      if (chars + part.chars() > MESSAGE_CHARS) {
        pages.add(reply(page));
        page = new ArrayList<>();
        chars = 0;
        if (pages.size() == MOST_MESSAGES) {
          break;
        }
      }
      chars += part.chars();
      named += part.names().size();
      page.add(new Paragraph(Weight.NORMAL, line(part)));
    }
    if (!page.isEmpty()) {
      pages.add(reply(page));
    }
    return named < sorted.size() ? cut(pages, sorted.size() - named) : pages;
  }

  private List<Reply> cut(List<Reply> pages, int more) {
    List<Block> last = new ArrayList<>(pages.get(pages.size() - 1).blocks());
    last.add(new Paragraph(Weight.SMALL, texts.line("bundle.more", Map.of("n", more))));
    List<Reply> all = new ArrayList<>(pages.subList(0, pages.size() - 1));
    all.add(reply(last));
    return all;
  }

  /** Those that stand alike for the same cause, in pieces that fit a paragraph. */
  private List<Part> parts(List<OutageFile> sorted) {
    Map<List<Inline>, List<String>> groups = new LinkedHashMap<>();
    for (OutageFile file : sorted) {
      Map<String, Object> facts =
          Map.of(
              "state",
              texts.label("bundle.state." + Standing.of(file).id()),
              "cause",
              words.cause(AlertPolicy.headline(file.outage())));
      groups
          .computeIfAbsent(texts.line("bundle.group", facts), group -> new ArrayList<>())
          .add(names.label(StreamNames.stream(file)));
    }
    List<Part> parts = new ArrayList<>();
    groups.forEach((title, all) -> addParts(parts, title, all));
    return parts;
  }

  private void addParts(List<Part> parts, List<Inline> title, List<String> all) {
    int from = 0;
    int chars = 0;
    for (int i = 0; i < all.size(); i++) {
      int more = all.get(i).length() + 2;
      if (chars > 0 && chars + more > PARAGRAPH_CHARS) {
        parts.add(new Part(title, all.subList(from, i), chars));
        from = i;
        chars = 0;
      }
      chars += more;
    }
    parts.add(new Part(title, all.subList(from, all.size()), chars));
  }

  private List<Inline> line(Part part) {
    List<Inline> line = new ArrayList<>(part.title());
    line.add(new Inline.Text(String.join(texts.label("list.separator"), part.names())));
    return line;
  }

  private static Reply reply(List<Block> blocks) {
    return new Reply(Visibility.PUBLIC, 0, blocks);
  }

  /**
   * Some names under a title.
   *
   * @param chars how long the names are together, with what separates them
   */
  private record Part(List<Inline> title, List<String> names, int chars) {}
}
