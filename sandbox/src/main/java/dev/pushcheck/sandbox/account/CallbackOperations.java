package dev.pushcheck.sandbox.account;

import java.util.List;
import java.util.Set;

/**
 * Callback templates and rules: https://www.tencentcloud.com/document/product/267/30810 and /30812
 * (stored copies, read 2026-11-27).
 */
final class CallbackOperations {
  private final AccountState state;

  CallbackOperations(AccountState state) {
    this.state = state;
  }

  List<Operation> all() {
    return List.of(
        new Operation("DescribeLiveCallbackTemplates", Set.of(), this::templates),
        new Operation("DescribeLiveCallbackRules", Set.of(), this::rules));
  }

  private Answer templates(Parameters given) {
    return new Answer()
        .with(
            "Templates",
            state.callbackTemplates().stream().map(CallbackOperations::describe).toList());
  }

  private Answer rules(Parameters given) {
    return new Answer()
        .with("Rules", state.callbackRules().stream().map(CallbackOperations::describe).toList());
  }

  /** The fields of the SDK's CallBackTemplateInfo. */
  private static Answer describe(CallbackTemplate template) {
    return new Answer()
        .with("TemplateId", template.id())
        .with("TemplateName", template.name())
        .with("Description", "")
        .with("StreamBeginNotifyUrl", template.began())
        .with("StreamMixNotifyUrl", "")
        .with("StreamEndNotifyUrl", template.ended())
        .with("RecordNotifyUrl", "")
        .with("SnapshotNotifyUrl", "")
        .with("PornCensorshipNotifyUrl", "")
        .with("CallbackKey", template.key())
        .with("PushExceptionNotifyUrl", template.troubled())
        .with("AudioAuditNotifyUrl", "");
  }

  /** The fields of the SDK's CallBackRuleInfo. */
  private static Answer describe(CallbackRule rule) {
    String created = TimeStyle.BEIJING_SECONDS.write(rule.created());
    return new Answer()
        .with("CreateTime", created)
        .with("UpdateTime", created)
        .with("TemplateId", rule.template())
        .with("DomainName", rule.domain())
        .with("AppName", rule.app());
  }
}
