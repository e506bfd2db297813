package dev.pushcheck.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A secret made for being searched for, as a whole or in part, in any usual encoding. */
final class Canary {
  /** A part this long is taken for a leak: a quarter is left to guess at best. */
  private static final int TELLTALE = 12;

  private final String secret;
  private final List<String> tracks = new ArrayList<>();

  Canary(String secret) {
    this.secret = secret;
    String once = URLEncoder.encode(secret, UTF_8);
    String inJson = new Gson().toJson(secret);
    for (String form :
        List.of(
            secret,
            once,
            URLEncoder.encode(once, UTF_8),
            html(secret),
            inJson.substring(1, inJson.length() - 1))) {
      addParts(form);
    }
    for (int offset = 0; offset < 3; offset++) {
      addParts(base64(secret, offset));
    }
  }

  /** The secret itself, to be given to the program. */
  String secret() {
    return secret;
  }

  /** The first part of the secret found in the text, whatever its letter case. */
  Optional<String> foundIn(String text) {
    String searched = text.toLowerCase(Locale.ROOT);
    return tracks.stream().filter(searched::contains).findFirst();
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("=", "&#61;");
  }

  private void addParts(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    for (int from = 0; from + TELLTALE <= lower.length(); from++) {
      tracks.add(lower.substring(from, from + TELLTALE));
    }
  }

  /** As it looks behind some bytes of something else, without the letters both have a part in. */
  private static String base64(String secret, int bytesBefore) {
    String encoded =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString((" ".repeat(bytesBefore) + secret).getBytes(UTF_8));
    return encoded.substring(bytesBefore + 1, encoded.length() - 1);
  }
}
