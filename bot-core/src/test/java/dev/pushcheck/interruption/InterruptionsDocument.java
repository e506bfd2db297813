package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code docs/interruptions.md}, as the code has it. */
final class InterruptionsDocument {
  private static final String BEGINNING =
      """
      # Why pushes break off

      What `explain` knows: the causes of Tencent's table, the events of its SDKs, and where to find one's
      push address. Names are public interface; programs may rely on them. This page is held against the
      code by a test, which also writes it anew: see CONTRIBUTING.md.

      Codes are `errcode/sub_errcode`. A callback has only the first part, so 18 and 21 stand for several
      causes there; its text may say which. Texts that are none of Tencent's known ones are matched by
      keywords in English and Chinese, and what is not recognised stays `unknown`, with the raw text shown.

      Sources, all read 2026-11-22: codes and texts of the causes are Tencent's
      ([Stream Interruption Records](https://www.tencentcloud.com/document/product/267/31083), in Chinese
      [断流记录](https://cloud.tencent.com/document/product/440/35256), and
      [Stream Pushing Notification](https://www.tencentcloud.com/document/product/267/38081)). Class, meaning,
      who can mend it and what to do are ours.

      """;

  private static final String EVENTS =
      """

      ## Events of SDKs

      Numbers are used by several SDKs for different things, and by pusher and player for the same; every
      reading is given. Sources, all read 2026-11-22: `TXLiveSDKEventDef.h` of the MLVB SDK and
      [its table](https://cloud.tencent.com/document/product/454/17246) for V1,
      [V2TXLiveCode](https://cloud.tencent.com/document/product/454/84371) and
      [V2TXLivePushStatus](https://www.tencentcloud.com/document/product/1071/50591) for V2,
      [TXLivePusherObserver](https://www.tencentcloud.com/document/product/1071/42709) for web push,
      [the Mini Program's table](https://cloud.tencent.com/document/product/647/38313) for `live-pusher`.
      What to do is ours.

      """;

  private final Texts texts = SampleTexts.of(Language.EN, Audience.OPERATOR);

  private InterruptionsDocument() {}

  static String text() {
    return new InterruptionsDocument().compose();
  }

  private String compose() {
    StringBuilder page = new StringBuilder(BEGINNING);
    page.append("## Cause classes\n\n");
    table(
        page,
        List.of("class", "who or what ended the push"),
        Stream.of(CauseClass.values()).map(one -> List.of(code(one.id()), one.label(texts))));
    page.append("\n## Causes\n\n");
    table(
        page,
        List.of("code", "cause", "class", "meaning", "who can mend it", "what to do"),
        Stream.of(InterruptionCause.values()).map(this::row));
    page.append("\n## Causes as Tencent writes them\n\n");
    table(
        page,
        List.of("cause", "texts"),
        VendorWordings.byCause().entrySet().stream()
            .map(
                entry ->
                    List.of(code(entry.getKey().id()), String.join("<br>", entry.getValue()))));
    page.append(EVENTS);
    table(
        page,
        List.of("number", "event", "SDK", "class", "meaning", "what to do"),
        new SdkEvents().all().stream().map(this::row));
    page.append("\n## Guides\n\n");
    table(
        page,
        List.of("guide", "what it says", "steps"),
        Stream.of(Guide.values())
            .map(
                guide ->
                    List.of(
                        code(guide.id()),
                        marked(guide.words(texts).title()),
                        steps(guide.words(texts)))));
    return page.toString();
  }

  private List<String> row(InterruptionCause cause) {
    PlainWords words = cause.words(texts);
    return List.of(
        String.join(", ", cause.codes().stream().map(InterruptionCode::toString).toList()),
        code(cause.id()),
        code(cause.causeClass().id()),
        marked(texts.sentence(words.title())) + ". " + marked(words.meaning()),
        cause.mender().label(texts),
        steps(words));
  }

  private List<String> row(SdkEvent event) {
    PlainWords words = event.words(texts);
    return List.of(
        Integer.toString(event.number()),
        code(event.name()),
        code(event.sdk().id()),
        event.causeClass().map(one -> code(one.id())).orElse("–"),
        marked(texts.sentence(words.title())) + ". " + marked(words.meaning()),
        steps(words));
  }

  private static String steps(PlainWords words) {
    return words.advice().isEmpty()
        ? "–"
        : String.join("<br>", words.advice().stream().map(InterruptionsDocument::marked).toList());
  }

  private static String marked(List<Inline> line) {
    StringBuilder marked = new StringBuilder();
    for (Inline inline : line) {
      if (inline instanceof Inline.Code code) {
        marked.append(code(code.text()));
      } else if (inline instanceof Inline.Strong strong) {
        marked.append("**").append(strong.text()).append("**");
      } else {
        marked.append(SampleTexts.plain(List.of(inline)));
      }
    }
    return marked.toString();
  }

  private static void table(
      StringBuilder page, List<String> columns, Stream<? extends List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    lines.add(columns.stream().map(column -> "---").toList());
    rows.forEach(lines::add);
    lines.forEach(line -> page.append("| ").append(String.join(" | ", line)).append(" |\n"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
