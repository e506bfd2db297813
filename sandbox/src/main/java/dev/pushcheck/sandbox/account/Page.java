package dev.pushcheck.sandbox.account;

import java.util.List;

/**
 * The part of a list that was asked for.
 *
 * @param number from 1
 * @param size how many rows a page has
 */
record Page(int number, int size) {
  /**
   * What an action allows.
   *
   * @param usual the size if none is given
   * @param least the smallest size
   * @param most the largest size
   * @param last the largest page number
   */
  record Rule(int usual, int least, int most, int last) {
    Page read(Parameters parameters) {
      int size = parameters.number("PageSize", usual, least, most);
      return new Page(parameters.number("PageNum", 1, 1, last), size);
    }
  }

  <T> List<T> of(List<T> rows) {
    int from = (int) Math.min((number - 1L) * size, rows.size());
    return rows.subList(from, Math.min(from + size, rows.size()));
  }

  /** Adds what the API tells about pages. */
  Answer describe(Answer answer, int total) {
    return answer
        .with("PageNum", number)
        .with("PageSize", size)
        .with("TotalNum", total)
        .with("TotalPage", (total + size - 1) / size);
  }
}
