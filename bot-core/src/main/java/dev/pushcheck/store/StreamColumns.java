package dev.pushcheck.store;

import dev.pushcheck.css.StreamName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** The three columns that name a stream. */
final class StreamColumns {
  private StreamColumns() {}

  static Map<String, String> of(StreamName name) {
    return Map.of("domain", name.domain(), "app", name.app(), "stream", name.stream());
  }

  static StreamName read(ResultSet row) throws SQLException {
    return new StreamName(row.getString("domain"), row.getString("app"), row.getString("stream"));
  }
}
