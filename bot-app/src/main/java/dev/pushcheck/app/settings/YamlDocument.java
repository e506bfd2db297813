package dev.pushcheck.app.settings;

import dev.pushcheck.settings.SettingsProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The bytes of a file as YAML nodes; what makes that impossible becomes a problem. */
final class YamlDocument {
  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_DEPTH = 20;
  private static final LoadSettings YAML =
      LoadSettings.builder().setAllowNonScalarKeys(true).setCodePointLimit(MAX_BYTES).build();

  private YamlDocument() {}

  /** The root node; empty if there is no content, or a problem. */
  static Optional<Node> compose(byte[] bytes, Problems problems) {
    if (bytes.length > MAX_BYTES) {
      problems.add(wholeFile(1, "is larger than 256 KiB"));
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Optional<Mark> tooDeep = findTooDeep(text);
      if (tooDeep.isPresent()) {
        int line = tooDeep.get().getLine() + 1;
        problems.add(wholeFile(line, "is nested more than " + MAX_DEPTH + " levels deep"));
        return Optional.empty();
      }
      return new Compose(YAML).composeString(text);
    } catch (CharacterCodingException e) {
      problems.add(wholeFile(lineOfFirstBadByte(bytes), "is not UTF-8 text"));
    } catch (YamlEngineException e) {
      problems.add(SyntaxProblem.of(e, bytes));
    }
    return Optional.empty();
  }

  /** Composing recurses, so depth is found out beforehand from the flat stream of events. */
  private static Optional<Mark> findTooDeep(String text) {
    int depth = 0;
    for (Event event : new Parse(YAML).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        return event.getStartMark();
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
    return Optional.empty();
  }

  private static int lineOfFirstBadByte(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    String before = lenient.substring(0, Math.max(0, lenient.indexOf('\uFFFD')));
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  private static SettingsProblem wholeFile(int line, String problem) {
    return new SettingsProblem(line, "", problem, "");
  }
}
