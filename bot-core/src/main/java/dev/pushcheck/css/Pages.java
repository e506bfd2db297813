package dev.pushcheck.css;

import com.google.gson.JsonObject;
import dev.pushcheck.css.CssApiException.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list that comes in pages and may change while they are read: what is added moves other rows to
 * the next page, what is gone moves them to the page before. So a reading in which anything moved
 * is followed by another, and what any of them has seen is in the list, once.
 *
 * @param caller whom to ask
 * @param action what to ask
 * @param rows the name of the list
 * @param total the name of the number of all rows
 * @param size rows a page
 * @param most rows that can be read at all
 */
record Pages(ActionCaller caller, ApiAction action, String rows, String total, int size, int most) {
  private static final int MOST_READINGS = 3;

  /**
   * The rows of a list.
   *
   * @param rows each once
   * @param missing why there may be more; empty if these are all
   * @param requestIds of the answers they came in
   */
  record Listing(List<Fields> rows, Optional<Failure> missing, List<String> requestIds) {
    /** Whether the list has more rows than can be read. */
    boolean isTooLong() {
      return missing.filter(why -> why.code().equals(ErrorCodes.TOO_MANY)).isPresent();
    }
  }

  /** All rows, or none. */
  List<Fields> all(JsonObject parameters) throws CssApiException, InterruptedException {
    Listing listing = read(parameters);
    // A list of who is live changes all the time; what was seen of it is as good as any list.
    Optional<Failure> fatal =
        listing.missing().filter(why -> !why.code().equals(ErrorCodes.KEPT_CHANGING));
    if (fatal.isPresent()) {
      throw new CssApiException(fatal.get());
    }
    return listing.rows();
  }

  /** As many rows as there are to be had. */
  Listing read(JsonObject parameters) throws InterruptedException {
    Seen seen = new Seen(new LinkedHashSet<>(), new LinkedHashSet<>());
    try {
      for (int reading = 1; reading <= MOST_READINGS; reading++) {
        if (isCalm(parameters, seen)) {
          return seen.listing(Optional.empty());
        }
      }
      throw Failures.of(action, ErrorCodes.KEPT_CHANGING);
    } catch (CssApiException e) {
      return seen.listing(Optional.of(e.failure()));
    }
  }

  /** Reads from the first page to the last; whether nothing moved meanwhile. */
  private boolean isCalm(JsonObject parameters, Seen seen)
      throws CssApiException, InterruptedException {
    Page first = page(parameters, 1);
    List<Fields> before = List.of();
    boolean calm = true;
    for (Page page = first; ; page = page(parameters, page.number() + 1)) {
      seen.add(page);
      calm &= page.total().equals(first.total()) && !page.hasMoved(before);
      if (page.isLast(size)) {
        return calm && !page.isCutOff(size);
      } else if (page.total().orElse(0L) >= most || page.number() * size >= most) {
        throw Failures.of(action, ErrorCodes.TOO_MANY);
      }
      before = page.rows();
    }
  }

  private Page page(JsonObject parameters, int number)
      throws CssApiException, InterruptedException {
    JsonObject asked = parameters.deepCopy();
    asked.addProperty("PageNum", number);
    asked.addProperty("PageSize", size);
    Fields answer = caller.call(action, asked);
    Page page = new Page(number, answer.rows(rows), answer.number(total), answer.text("RequestId"));
    boolean saysNothing = page.total().isEmpty() && !answer.hasRows(rows);
    if (saysNothing || (number == 1 && page.isCutOff(size))) {
      throw ActionCaller.unreadable(action, answer);
    }
    return page;
  }

  /** What all readings together have seen. */
  private record Seen(Set<Fields> rows, Set<String> requestIds) {
    void add(Page page) {
      rows.addAll(page.rows());
      page.requestId().ifPresent(requestIds::add);
    }

    Listing listing(Optional<Failure> missing) {
      return new Listing(List.copyOf(rows), missing, List.copyOf(requestIds));
    }
  }

  private record Page(
      int number, List<Fields> rows, Optional<Long> total, Optional<String> requestId) {
    boolean isLast(int size) {
      return rows.isEmpty()
          || total.map(all -> all <= (long) number * size).orElse(rows.size() < size);
    }

    /** Whether it is empty although there should be rows. */
    boolean isCutOff(int size) {
      return rows.isEmpty() && total.orElse(0L) > (number - 1L) * size;
    }

    /** Whether a row of the page before has come again; the total tells better, if it is told. */
    boolean hasMoved(List<Fields> before) {
      return total.isEmpty() && !rows.isEmpty() && before.contains(rows.get(0));
    }
  }
}
