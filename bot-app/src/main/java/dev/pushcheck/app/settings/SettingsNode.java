package dev.pushcheck.app.settings;

import dev.pushcheck.settings.SettingsProblem;
import dev.pushcheck.settings.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One value of the file, which knows where it stands and what would be right there. */
final class SettingsNode {
  /**
   * What a problem may quote: a word. Several words may hold a key that slipped in, and a URL may
   * hold a password.
   */
  private static final Pattern QUOTABLE =
      Pattern.compile("(?!.*//.*@)[\\p{L}\\p{N}._:/*+@#-]{1,60}");

  private static final String NOT_SUPPORTED =
      " are not supported; a text with special characters needs quotes around it";

  private static final String REFUSED = "refused";

  private final Node node;
  private final String path;
  private final String example;
  private final Surroundings surroundings;

  private SettingsNode(Node node, String path, String example, Surroundings surroundings) {
    this.node = node;
    this.path = path;
    this.example = example;
    this.surroundings = surroundings;
  }

  static SettingsNode root(Node node, Problems problems, Interpolation interpolation) {
    return new SettingsNode(node, "", "", new Surroundings(problems, interpolation));
  }

  /** The value under a key of this mapping. */
  SettingsNode child(String key, Node value, String exampleLine) {
    String childPath = path.isEmpty() ? key : path + "." + key;
    return new SettingsNode(value, childPath, exampleLine, surroundings);
  }

  /** What is left out under a key of this mapping; stands where the mapping begins. */
  SettingsNode leftOut(String key, String exampleLine) {
    return child(key, node, exampleLine);
  }

  /** The same value, where another line would be right. */
  SettingsNode withExample(String exampleLine) {
    return new SettingsNode(node, path, exampleLine, surroundings);
  }

  int line() {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  void problem(String problem) {
    surroundings.problems.add(new SettingsProblem(line(), path, problem, example));
  }

  boolean isNothing() {
    return Tag.NULL.equals(node.getTag());
  }

  boolean isListOrNothing() {
    return isNothing() || node instanceof SequenceNode;
  }

  /** This mapping, with no entries if nothing is written; empty if it is something else. */
  Optional<SettingsMap> map(Keys keys) {
    if (isNothing()) {
      return Optional.of(SettingsMap.empty(this, keys));
    }
    return as(MappingNode.class, "keys such as " + String.join(", ", keys.names()))
        .map(mapping -> SettingsMap.of(this, mapping, keys));
  }

  /** The items of this list. */
  List<SettingsNode> items() {
    List<SettingsNode> items = new ArrayList<>();
    if (!isNothing()) {
      for (Node item :
          as(SequenceNode.class, "a list").map(SequenceNode::getValue).orElse(List.of())) {
        String itemPath = path + "[" + items.size() + "]";
        items.add(new SettingsNode(item, itemPath, example, surroundings));
      }
    }
    return items;
  }

  /** This value; empty, and a problem, if it has another form. */
  <T> Optional<T> read(ValueForm<T> form) {
    Optional<String> text = text(form.expected());
    Optional<T> value = text.flatMap(form::read);
    if (text.isPresent() && value.isEmpty()) {
      problem("expected " + form.expected() + ", found " + shown(text.get(), form));
    }
    return value;
  }

  /** This one line of text, filled in; no problem with it ever shows it. */
  Optional<String> text(String expected) {
    Optional<ScalarNode> scalar = as(ScalarNode.class, expected);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    if (scalar.get().isPlain() && spansLines()) {
      problem("goes on over several lines; is a blank missing after a colon?");
      return Optional.empty();
    }
    try {
      String text = surroundings.interpolation.fill(scalar.get().getValue());
      if (isNothing() || text.isEmpty()) {
        problem("expected " + expected + ", found nothing");
      } else if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
        problem("expected one line without blanks around it");
      } else {
        return Optional.of(text);
      }
    } catch (Interpolation.MissingReference e) {
      problem(e.reason());
    }
    return Optional.empty();
  }

  private <N extends Node> Optional<N> as(Class<N> kind, String expected) {
    if (node.getAnchor().isPresent()) {
      refuseAnchor();
    } else if (node.getTag().getValue().startsWith("!")) {
      problem("tags (!)" + NOT_SUPPORTED);
    } else if (kind.isInstance(node)) {
      return Optional.of(kind.cast(node));
    } else {
      problem("expected " + expected + ", found " + kindOf(node));
    }
    return Optional.empty();
  }

  /** Once, since every alias leads to the same node. */
  private void refuseAnchor() {
    if (node.setProperty(REFUSED, true) == null) {
      problem("anchors (&) and aliases (*)" + NOT_SUPPORTED);
    }
  }

  private boolean spansLines() {
    return !node.getEndMark().map(Mark::getLine).equals(node.getStartMark().map(Mark::getLine));
  }

  /** The text as it may be shown. */
  String shown(String text) {
    boolean asWritten = node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    return asWritten && QUOTABLE.matcher(text).matches() ? '"' + text + '"' : "something else";
  }

  /** The same, and what was probably meant. */
  private String shown(String text, ValueForm<?> form) {
    String shown = shown(text);
    return shown.indexOf('"') < 0
        ? shown
        : Spelling.nearest(text, form.words())
            .map(meant -> shown + ", did you mean \"" + meant + "\"?")
            .orElse(shown);
  }

  private static String kindOf(Node node) {
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return node instanceof MappingNode ? "keys" : "a single value";
  }

  private record Surroundings(Problems problems, Interpolation interpolation) {}
}
