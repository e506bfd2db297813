package dev.pushcheck.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes written in a text. A number alone may be anything, so it counts only where the text
 * says that it is a code, or is nothing else.
 */
final class CodesInText {
  private static final Pattern WHOLE_CODE =
      Pattern.compile("(\\d{1,2})(?:\\s?[/,:.\\- ]\\s?(\\d{1,3}))?");

  /** Only these two have second parts, and those have three digits. */
  private static final Pattern PAIR =
      Pattern.compile("(?<![\\d/.:-])(18|21)\\s?/\\s?(\\d{3})(?![\\d/]|\\.\\d)");

  private static final String LABEL = "(?:err(?:or)?[ _-]?code|错误码|断流码)[\"']?\\s?[:=]?\\s?[\"']?";
  private static final Pattern LABELLED =
      Pattern.compile(
          ("(?<!sub)(?<!sub[ _-])%s(\\d{1,2})(?!\\d)"
                  + "(?:\\s?/\\s?(\\d{1,3})(?!\\d)|[\"',;&]{0,2}\\s?sub[ _-]?%s(\\d{1,3})(?!\\d))?")
              .formatted(LABEL, LABEL));

  /** What may stand around a code in a question. */
  private static final Pattern FILLING =
      Pattern.compile(
          "\\b(?:what|whats|is|does|do|mean|means|meaning|the|an?|of|explain|please|got|get|i|with"
              + "|sub[ _-]?err(?:or)?[ _-]?code|err(?:or)?[ _-]?codes?|codes?|error|err|event"
              + "|warning|number|push|pusher|interruption|reason|cause|sdk)\\b\\s?[:=]?"
              + "|错误码|错误代码|代码|返回码|状态码|错误|报错|断流|推流|原因|事件|是什么|什么|意思|[?!#()\\[\\]\"'=。]");

  private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,6}(?: -?\\d{1,6}){0,9}");

  /** In running text: four digits or more, or a sign, and no unit behind. */
  private static final Pattern SDK_NUMBER =
      Pattern.compile(
          "(?<![\\w.,:/+-])(?:-\\d{1,6}|\\d{4,6})(?![\\w.:/-]*\\w)(?!\\s?(?:[km]?bps|fps|ms|s|k|hz|秒|毫秒)\\b)");

  private CodesInText() {}

  /** The interruption code that a text gives, if it leaves no doubt. */
  static Optional<InterruptionCode> certain(String text) {
    String lower = Normalised.lower(text).strip();
    Matcher whole = WHOLE_CODE.matcher(lower);
    if (whole.matches()) {
      return Optional.of(code(whole.group(1), Optional.ofNullable(whole.group(2))));
    }
    Matcher labelled = LABELLED.matcher(lower);
    if (labelled.find()) {
      Optional<String> second = Optional.ofNullable(labelled.group(2));
      return Optional.of(
          code(labelled.group(1), second.or(() -> Optional.ofNullable(labelled.group(3)))));
    }
    Matcher pair = PAIR.matcher(lower);
    return pair.find()
        ? Optional.of(code(pair.group(1), Optional.of(pair.group(2))))
        : Optional.empty();
  }

  /** The numbers of a question that is about nothing but codes; empty for any other. */
  static List<Integer> numbersOnly(String question) {
    String rest = withoutFilling(question);
    return NUMBERS.matcher(rest).matches() ? numbers(rest.split(" ", -1)) : List.of();
  }

  /** The interruption code that a question is about, if it is about nothing else. */
  static Optional<InterruptionCode> only(String question) {
    Matcher whole = WHOLE_CODE.matcher(withoutFilling(question));
    return whole.matches()
        ? Optional.of(code(whole.group(1), Optional.ofNullable(whole.group(2))))
        : Optional.empty();
  }

  /** Numbers within words that may be those of an SDK. */
  static List<Integer> sdkNumbers(String text) {
    return SDK_NUMBER
        .matcher(Normalised.lower(text))
        .results()
        .map(found -> Integer.valueOf(found.group()))
        .distinct()
        .toList();
  }

  private static String withoutFilling(String question) {
    return FILLING
        .matcher(Normalised.lower(question))
        .replaceAll(" ")
        .replaceAll("[\\s,]+", " ")
        .strip();
  }

  private static List<Integer> numbers(String[] written) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : written) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }

  private static InterruptionCode code(String errcode, Optional<String> subErrcode) {
    return new InterruptionCode(
        Integer.parseInt(errcode), subErrcode.map(Integer::parseInt).orElse(0));
  }
}
