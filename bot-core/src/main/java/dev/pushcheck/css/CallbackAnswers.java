package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.util.Optional;

/**
 * Reads templates and rules: {@code CallBackTemplateInfo} of
 * https://www.tencentcloud.com/document/product/267/30810 and {@code CallBackRuleInfo} of
 * .../267/30812 (stored copies, read 2026-11-27). That a rule without an app holds for all is a
 * guess: the console ties templates to whole domains.
 */
final class CallbackAnswers {
  private static final String ID = "TemplateId";

  private CallbackAnswers() {}

  /** Empty if it cannot be told which template it is. */
  static Optional<CallbackTemplate> template(Fields row) {
    return row.number(ID)
        .map(
            id ->
                new CallbackTemplate(
                    id,
                    row.text("TemplateName").orElse(Long.toString(id)),
                    secret(row, "StreamBeginNotifyUrl"),
                    secret(row, "StreamEndNotifyUrl"),
                    secret(row, "PushExceptionNotifyUrl"),
                    secret(row, "CallbackKey")));
  }

  /** Empty if it cannot be told what it ties to what. */
  static Optional<CallbackRule> rule(Fields row) {
    return row.text("DomainName")
        .map(StreamFields::lowerCase)
        .flatMap(
            domain -> row.number(ID).map(id -> new CallbackRule(domain, row.text("AppName"), id)));
  }

  private static Optional<Secret> secret(Fields row, String name) {
    return row.text(name).map(Secret::of);
  }
}
