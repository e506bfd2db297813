package dev.pushcheck.app.settings;

import dev.pushcheck.settings.Secret;
import dev.pushcheck.settings.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of one mapping with their values. Unknown and repeated keys are problems at once. */
final class SettingsMap {
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

  private final SettingsNode owner;
  private final Keys keys;
  private final Map<String, SettingsNode> entries = new LinkedHashMap<>();

  private SettingsMap(SettingsNode owner, Keys keys) {
    this.owner = owner;
    this.keys = keys;
  }

  static SettingsMap empty(SettingsNode owner, Keys keys) {
    return new SettingsMap(owner, keys);
  }

  static SettingsMap of(SettingsNode owner, MappingNode mapping, Keys keys) {
    SettingsMap map = new SettingsMap(owner, keys);
    boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
    mapping.getValue().forEach(entry -> map.add(entry, flow));
    return map;
  }

  /** The value under a key; empty if it is left out, or a problem. */
  <T> Optional<T> find(String key, ValueForm<T> form) {
    return Optional.ofNullable(entries.get(key)).flatMap(node -> node.read(form));
  }

  /** The value under a key that must not be left out. */
  <T> Optional<T> require(String key, ValueForm<T> form) {
    requireEntry(key);
    return find(key, form);
  }

  /** The values of the list under a key that must not be left out, and not be empty. */
  <T> List<T> requireList(String key, ValueForm<T> form) {
    return requireItems(key).stream().flatMap(item -> item.read(form).stream()).toList();
  }

  /** The secret under a key; empty if it is left out, or a problem. */
  Optional<Secret> secret(String key) {
    return Optional.ofNullable(entries.get(key)).flatMap(node -> node.text("text")).map(Secret::of);
  }

  /** The secret under a key that must not be left out. */
  Optional<Secret> requireSecret(String key) {
    requireEntry(key);
    return secret(key);
  }

  /** The values of the list under a key; empty if it is left out. */
  <T> List<T> list(String key, ValueForm<T> form) {
    return items(key).stream().flatMap(item -> item.read(form).stream()).toList();
  }

  /** The items of the list under a key that must not be left out, nor be empty. */
  List<SettingsNode> requireItems(String key) {
    requireEntry(key);
    List<SettingsNode> items = items(key);
    if (items.isEmpty() && entries.containsKey(key) && node(key).isListOrNothing()) {
      node(key).problem("expected a list that is not empty");
    }
    return items;
  }

  /** Whether anything stands under a key. */
  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The mapping under a key; without entries if it is left out, or a problem. */
  SettingsMap map(String key, Keys known) {
    return findMap(key, known).orElseGet(() -> new SettingsMap(node(key), known));
  }

  /** The mapping under a key; empty if it is left out, or a problem. */
  Optional<SettingsMap> findMap(String key, Keys known) {
    return Optional.ofNullable(entries.get(key)).flatMap(node -> node.map(known));
  }

  /** The mappings of the list under a key; empty if it is left out. */
  List<SettingsMap> maps(String key, Keys known) {
    return items(key).stream().flatMap(item -> item.map(known).stream()).toList();
  }

  /** The value under a key, or the place where it is left out. */
  SettingsNode node(String key) {
    SettingsNode node = entries.get(key);
    return node == null ? owner.leftOut(key, keys.example(key)) : node;
  }

  private void requireEntry(String key) {
    if (!entries.containsKey(key)) {
      owner.leftOut(key, keys.example(key)).problem("is missing");
    }
  }

  List<SettingsNode> items(String key) {
    SettingsNode node = entries.get(key);
    return node == null ? List.of() : node.items();
  }

  private void add(NodeTuple entry, boolean flow) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    SettingsNode value = owner.child(key, entry.getValueNode(), keys.example(key));
    if (!keys.contains(key)) {
      addUnknown(key, entry, flow && value.isNothing());
      return;
    }
    SettingsNode first = entries.putIfAbsent(key, value);
    if (first != null) {
      owner
          .child(key, entry.getKeyNode(), keys.example(key))
          .problem("stands twice, first on line " + first.line());
    }
  }

  /** A key without a value may be the second half of a secret with a comma, so it is not shown. */
  private void addUnknown(String key, NodeTuple entry, boolean alone) {
    if (alone || !KEY.matcher(key).matches()) {
      owner
          .child("?", entry.getKeyNode(), "")
          .problem("no known key; is a blank missing after a colon, or quotes around a value?");
      return;
    }
    Optional<String> meant = Spelling.nearest(key, keys.names());
    String hint =
        meant
            .map(known -> "did you mean \"" + known + "\"?")
            .orElse("known here: " + String.join(", ", keys.names()));
    owner
        .child(key, entry.getKeyNode(), meant.map(keys::example).orElse(""))
        .problem("unknown key, " + hint);
  }
}
