package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.SigningKey.Role;
import dev.pushcheck.settings.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownDomainsTest {
  private static final KnownDomains KNOWN =
      new KnownDomains(
          List.of(
              domain("a.example.com", "one", "two"),
              domain("b.example.com", "three", ""),
              domain("c.example.com", "", "")));

  @Test
  void givesADomainItsOwnKeysAndThoseOfTheOthers() {
    assertThat(KNOWN.keysOf("a.example.com"))
        .containsExactly(
            new SigningKey(Role.PRIMARY, "a.example.com", Secret.of("one")),
            new SigningKey(Role.BACKUP, "a.example.com", Secret.of("two")));
    assertThat(KNOWN.keysOfOthers("a.example.com"))
        .containsExactly(new SigningKey(Role.OTHER_DOMAIN, "b.example.com", Secret.of("three")));
    assertThat(KNOWN.keysOfOthers("b.example.com"))
        .extracting(SigningKey::role)
        .containsExactly(Role.OTHER_DOMAIN, Role.OTHER_DOMAIN);
  }

  @Test
  void givesNoKeysAtAllWhereNoneIsItsOwn() {
    assertThat(KNOWN.keysOf("c.example.com")).isEmpty();
    assertThat(KNOWN.keysOf("d.example.com")).isEmpty();
  }

  @Test
  void printsNoKey() {
    assertThat(KNOWN.toString() + KNOWN.keysOf("a.example.com"))
        .contains("a.example.com")
        .doesNotContain("one", "two", "three");
  }

  private static KnownDomain domain(String name, String key, String backupKey) {
    return new KnownDomain(
        name,
        Optional.of(key).filter(k -> !k.isEmpty()).map(Secret::of),
        Optional.of(backupKey).filter(k -> !k.isEmpty()).map(Secret::of),
        Optional.empty());
  }
}
