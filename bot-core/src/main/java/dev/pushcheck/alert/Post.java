package dev.pushcheck.alert;

import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import java.util.Optional;

/**
 * A message for a channel.
 *
 * @param reply what it says
 * @param reader for whom it is worded: times and the words around them are written for the same
 * @param key what tells this message from all others, so that the platform or a look-up can see a
 *     repeat: 1 to 25 characters of {@code [A-Za-z0-9_-]}
 * @param mention whom it calls, in the platform's own notation from the route's settings; empty for
 *     nobody. The one text of a message that may notify people
 */
public record Post(Reply reply, Reader reader, String key, Optional<String> mention) {}
