package dev.pushcheck.sandbox.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Domains and their keys: https://www.tencentcloud.com/document/product/267/35187 and, for the
 * keys, /30771 and /30772 (read 2026-11-22).
 */
final class DomainOperations {
  private static final Page.Rule PAGES = new Page.Rule(10, 10, 100, 100_000);

  private final AccountState state;

  DomainOperations(AccountState state) {
    this.state = state;
  }

  List<Operation> all() {
    Set<String> name = Set.of("DomainName");
    return List.of(
        new Operation("DescribeLiveDomain", name, this::domain),
        new Operation(
            "DescribeLiveDomains",
            Set.of(
                "DomainStatus", "DomainType", "PageSize", "PageNum", "IsDelayLive", "DomainPrefix"),
            this::domains),
        new Operation("DescribeLivePushAuthKey", name, this::pushKeys),
        new Operation("DescribeLivePlayAuthKey", name, this::playKeys));
  }

  private Answer domain(Parameters given) {
    AccountState.Entry entry =
        state
            .domain(given.text("DomainName"))
            .orElseThrow(() -> notFound("DomainNotExist", "the account has no such domain"));
    return new Answer().with("DomainInfo", describe(entry));
  }

  private Answer domains(Parameters given) {
    Page page = PAGES.read(given);
    Optional<Integer> status = given.flag("DomainStatus");
    Optional<Integer> type = given.flag("DomainType");
    boolean delayed = given.flag("IsDelayLive").orElse(0) == 1;
    String prefix = given.optionalText("DomainPrefix").orElse("");
    List<AccountState.Entry> found =
        state.domains().stream()
            .filter(entry -> entry.domain().name().startsWith(prefix) && !delayed)
            .filter(entry -> is(status, entry.domain().status().number()))
            .filter(entry -> is(type, entry.domain().use().number()))
            .toList();
    return new Answer()
        .with("AllCount", found.size())
        .with("DomainList", page.of(found).stream().map(DomainOperations::describe).toList());
  }

  private static boolean is(Optional<Integer> wanted, int value) {
    return wanted.isEmpty() || wanted.get() == value;
  }

  private Answer pushKeys(Parameters given) {
    Domain domain = find(given, Domain.Use.PUSH, "PushDomainNoRecord");
    AuthKeys keys = domain.keys();
    return new Answer()
        .with(
            "PushAuthKeyInfo",
            new Answer()
                .with("DomainName", domain.name())
                .with("Enable", keys.required().number())
                .with("MasterAuthKey", keys.master())
                .with("BackupAuthKey", keys.backup())
                .with("AuthDelta", keys.delta().toSeconds()));
  }

  private Answer playKeys(Parameters given) {
    Domain domain = find(given, Domain.Use.PLAY, "PlayDomainNoRecord");
    AuthKeys keys = domain.keys();
    return new Answer()
        .with(
            "PlayAuthKeyInfo",
            new Answer()
                .with("DomainName", domain.name())
                .with("Enable", keys.required().number())
                .with("AuthKey", keys.master())
                .with("AuthDelta", keys.delta().toSeconds())
                .with("AuthBackKey", keys.backup()));
  }

  private Domain find(Parameters given, Domain.Use use, String otherwise) {
    return state
        .domain(given.text("DomainName"))
        .map(AccountState.Entry::domain)
        .filter(domain -> domain.use() == use)
        .orElseThrow(() -> notFound(otherwise, "the account has no such domain of this use"));
  }

  private static ApiError notFound(String code, String message) {
    return new ApiError("ResourceNotFound." + code, message);
  }

  /** The fields of the SDK's DomainInfo. */
  private static Answer describe(AccountState.Entry entry) {
    Domain domain = entry.domain();
    return new Answer()
        .with("Name", domain.name())
        .with("Type", domain.use().number())
        .with("Status", domain.status().number())
        .with("CreateTime", TimeStyle.BEIJING_SECONDS.write(entry.created()))
        .with("BCName", domain.recognition().number())
        .with("TargetDomain", domain.target())
        .with("PlayType", 1)
        .with("IsDelayLive", 0)
        .with("CurrentCName", domain.currentCname())
        .with("RentTag", 0)
        .with("RentExpireTime", "")
        .with("IsMiniProgramLive", 0);
  }
}
