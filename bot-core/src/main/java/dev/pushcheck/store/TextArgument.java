package dev.pushcheck.store;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How texts get into statements. Strangers choose the names of streams, and what no database takes,
 * a zero or half a character, must not keep one of their events out.
 */
final class TextArgument extends AbstractArgumentFactory<String> {
  private static final char ZERO = '\0';
  private static final char SIGN_FOR_ZERO = '\u2400';

  TextArgument() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(String text, ConfigRegistry config) {
    String fit = fit(text);
    return (position, statement, context) -> statement.setString(position, fit);
  }

  static String fit(String text) {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    return new String(whole, StandardCharsets.UTF_8).replace(ZERO, SIGN_FOR_ZERO);
  }
}
