package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of all that is shipped, held against what is. */
class BillOfMaterialsIT {
  /**
   * Licences under which a library may lie beside the program, unchanged and in a jar of its own;
   * of a choice, one is enough.
   */
  private static final Set<String> WELCOME =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-2.0",
          "MIT",
          "LGPL-2.1-only",
          "GNU Lesser General Public License 2.1");

  @TempDir private static Path directory;
  private static List<Distribution> unpacked = List.of();

  @BeforeAll
  static void unpack() throws IOException {
    Path zip = Path.of(System.getProperty("distribution", "missing.zip"));
    unpacked = List.of(Distribution.unpack(zip, directory));
  }

  @Test
  void listsExactlyTheJarsThatAreShipped() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    components().forEach(component -> listed.put(jar(component), hash(component)));

    try (Stream<Path> jars = Files.list(unpacked.get(0).file("lib"))) {
      Map<String, String> shipped =
          jars.collect(
              Collectors.toMap(
                  jar -> jar.getFileName().toString(),
                  BillOfMaterialsIT::hash,
                  (one, other) -> one,
                  TreeMap::new));
      assertThat(shipped).isEqualTo(listed);
    }
  }

  @Test
  void namesOnlyLicencesThatAreWelcome() throws IOException {
    assertThat(components())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            component ->
                assertThat(licences(component)).as(jar(component)).anyMatch(WELCOME::contains));
  }

  private static List<JsonObject> components() throws IOException {
    Path bill = unpacked.get(0).file("pushcheck.cdx.json");
    assertThat(bill).as("the list, which Maven does not make offline").exists();
    return objects(JsonParser.parseString(Files.readString(bill)).getAsJsonObject(), "components");
  }

  private static List<JsonObject> objects(JsonObject json, String key) {
    return StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static String jar(JsonObject component) {
    return text(component, "name") + "-" + text(component, "version") + ".jar";
  }

  private static List<String> licences(JsonObject component) {
    return objects(component, "licenses").stream()
        .map(licence -> licence.getAsJsonObject("license"))
        .map(licence -> text(licence, licence.has("id") ? "id" : "name"))
        .toList();
  }

  private static String hash(JsonObject component) {
    return objects(component, "hashes").stream()
        .filter(hash -> text(hash, "alg").equals("SHA-256"))
        .map(hash -> text(hash, "content"))
        .collect(Collectors.joining());
  }

  private static String hash(Path jar) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(JsonObject json, String key) {
    return json.get(key).getAsString();
  }
}
