package dev.pushcheck.sandbox.account;

import static dev.pushcheck.sandbox.account.DirectApi.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class CallbackOperationsTest {
  private static final String TEMPLATES = "DescribeLiveCallbackTemplates";
  private static final String RULES = "DescribeLiveCallbackRules";

  private final DirectApi api = new DirectApi();

  @Test
  void tellsTemplatesWithTheirKeys() {
    api.state()
        .put(
            CallbackTemplate.to(7, "", "k3y")
                .sending("http://a.example/1", "http://a.example/2", "http://a.example/3"));

    JsonObject template =
        api.call(TEMPLATES, "{}").getAsJsonArray("Templates").get(0).getAsJsonObject();

    assertThat(template.get("TemplateId").getAsInt()).isEqualTo(7);
    assertThat(template.get("TemplateName").getAsString()).isEqualTo("template-7");
    assertThat(template.get("StreamBeginNotifyUrl").getAsString()).endsWith("1");
    assertThat(template.get("StreamEndNotifyUrl").getAsString()).endsWith("2");
    assertThat(template.get("PushExceptionNotifyUrl").getAsString()).endsWith("3");
    assertThat(template.get("CallbackKey").getAsString()).isEqualTo("k3y");
  }

  @Test
  void tiesADomainToOneTemplateAndItsAppsToOthers() {
    api.state().tie("push.example.com", "", 1);
    api.state().tie("push.example.com", "", 2);
    api.state().tie("push.example.com", "live", 3);

    JsonObject rules = api.call(RULES, "{}");

    assertThat(column(rules, "Rules", "TemplateId")).containsExactly("2", "3");
    assertThat(column(rules, "Rules", "DomainName")).containsOnly("push.example.com");
    assertThat(column(rules, "Rules", "AppName")).containsExactly("", "live");
    assertThat(column(rules, "Rules", "CreateTime")).containsOnly("2026-11-22 20:00:00");
  }

  @Test
  void forgetsARule() {
    api.state().tie("push.example.com", "", 1);
    api.state().untie("push.example.com", "");

    assertThat(api.call(RULES, "{}").getAsJsonArray("Rules")).isEmpty();
  }

  @Test
  void takesNoParameters() {
    api.assertRefused(TEMPLATES, "{'TemplateId':7}", "UnknownParameter");
    api.assertRefused(RULES, "{'PageNum':1}", "UnknownParameter");
  }
}
