package dev.pushcheck.interruption;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a history is to be shown.
 *
 * @param arguments as the question was asked, for the buttons that ask it again
 * @param page which page of the list, from 1
 * @param quality what was measured before the newest break, if known
 * @param charts paints the pictures
 */
public record Presentation(
    Map<String, String> arguments, int page, Optional<PushQuality> quality, Charts charts) {
  /** Copies the arguments. */
  public Presentation {
    arguments = Map.copyOf(arguments);
  }

  /** The question for another page, about the very same time, so that no page moves. */
  Map<String, String> forPage(int other, TimeRange range) {
    Map<String, String> more = new HashMap<>(arguments);
    more.put("since", range.from().toString());
    more.put("until", range.until().toString());
    more.put("page", Integer.toString(other));
    return more;
  }

  /** The question without some of its arguments, from its first page. */
  Map<String, String> without(String... names) {
    Map<String, String> fewer = new HashMap<>(arguments);
    fewer.keySet().removeAll(List.of(names));
    fewer.remove("page");
    return fewer;
  }

  /** The question with another argument in place of some, from its first page. */
  Map<String, String> with(String name, String value, String... inPlaceOf) {
    Map<String, String> more = without(inPlaceOf);
    more.put(name, value);
    return more;
  }
}
