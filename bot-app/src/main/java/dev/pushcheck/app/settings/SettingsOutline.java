package dev.pushcheck.app.settings;

import dev.pushcheck.settings.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Which values stand where in a file of settings, filled in, to see what has changed. */
final class SettingsOutline {
  static final SettingsOutline EMPTY = new SettingsOutline();

  /** By path, such as {@code domains[0].key}, in the order of the file. */
  private final Map<String, Place> places = new LinkedHashMap<>();

  private SettingsOutline() {}

  /** The outline of a file without problems. */
  static SettingsOutline of(Optional<Node> root, Interpolation interpolation) {
    SettingsOutline outline = new SettingsOutline();
    root.ifPresent(node -> outline.add("", node, interpolation));
    return outline;
  }

  /**
   * A value that was changed, added or left out.
   *
   * @param line where it stands now; empty if it was left out
   * @param path its key, such as {@code domains[0].key}
   */
  record Change(Optional<Integer> line, String path) {
    /** The key that all of its section stands under. */
    String section() {
      return path.split("[.\\[]", 2)[0];
    }
  }

  /** What is different in a newer file, in its order, and what was left out last. */
  List<Change> changes(SettingsOutline newer) {
    List<Change> changes = new ArrayList<>();
    newer.places.forEach(
        (path, place) -> {
          Place before = places.get(path);
          if (before == null || !before.value().equals(place.value())) {
            changes.add(new Change(Optional.of(place.line()), path));
          }
        });
    places.keySet().stream()
        .filter(path -> !newer.places.containsKey(path))
        .map(path -> new Change(Optional.empty(), path))
        .sorted(Comparator.comparing(Change::path))
        .forEach(changes::add);
    return changes;
  }

  private void add(String path, Node node, Interpolation interpolation) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        add(path.isEmpty() ? key : path + "." + key, entry.getValueNode(), interpolation);
      }
    } else if (node instanceof SequenceNode sequence) {
      int index = 0;
      for (Node item : sequence.getValue()) {
        add(path + "[" + index++ + "]", item, interpolation);
      }
    } else if (node instanceof ScalarNode scalar) {
      int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
      places.put(path, new Place(line, Secret.of(filled(scalar.getValue(), interpolation))));
    }
  }

  private static String filled(String text, Interpolation interpolation) {
    try {
      return interpolation.fill(text);
    } catch (Interpolation.MissingReference e) {
      return text; // it was there a moment ago, and will be missed when the file is read again
    }
  }

  private record Place(int line, Secret value) {}
}
