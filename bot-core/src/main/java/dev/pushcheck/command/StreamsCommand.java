package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.access.Scope;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.command.StreamListing.Row;
import dev.pushcheck.command.StreamListing.Silence;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi.BannedStream;
import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.LiveQuery;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code streams}: who is live now, or which streams are disabled. */
public final class StreamsCommand implements Command {
  private static final String LIVE = "live";
  private static final String DISABLED = "disabled";
  private static final CommandSpec SPEC =
      new CommandSpec(
          "streams",
          List.of(
              Option.oneOf("state", LIVE, DISABLED),
              new Option("domain", Kind.TEXT),
              new Option("app", Kind.TEXT),
              new Option("page", Kind.TEXT)),
          List.of());

  private final CssAccounts accounts;
  private final Access access;

  /**
   * The command over these accounts.
   *
   * @param access which streams are shown to whom
   */
  public StreamsCommand(CssAccounts accounts, Access access) {
    this.accounts = accounts;
    this.access = access;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.OPERATOR;
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    if (accounts.accounts().isEmpty()) {
      throw new UsageException("usage.no-account", Map.of());
    }
    Scope scope = access.scope(request.caller(), demand());
    boolean disabled = request.argument("state").filter(DISABLED::equals).isPresent();
    Optional<String> domain = StreamOptions.domain(request);
    Optional<String> app = StreamOptions.app(request);
    List<Row> rows = new ArrayList<>();
    List<Silence> silences = new ArrayList<>();
    for (CssAccount account : accounts.accounts()) {
      try {
        rows.addAll(disabled ? disabled(account) : live(account));
      } catch (CssApiException e) {
        silences.add(new Silence(account.name(), e.failure()));
      }
    }
    List<Row> wanted =
        rows.stream()
            .filter(row -> scope.covers(row.stream()) && row.matches(domain, app))
            .sorted(Comparator.comparing(Row::name))
            .toList();
    StreamListing listing = new StreamListing(disabled ? DISABLED : LIVE, wanted, silences);
    return new StreamListingReply(listing, request, Texts.of(request.reader())).compose();
  }

  /** A stream with primary and backup pushes is one stream, live since the first of them. */
  private static List<Row> live(CssAccount account) throws CssApiException, InterruptedException {
    Map<StreamName, Row> rows = new LinkedHashMap<>();
    for (LivePush push : account.api().livePushes(LiveQuery.all())) {
      rows.merge(push.stream(), Row.live(push), Row::earlier);
    }
    return List.copyOf(rows.values());
  }

  private static List<Row> disabled(CssAccount account)
      throws CssApiException, InterruptedException {
    return account.api().bannedStreams().stream().map(StreamsCommand::row).toList();
  }

  private static Row row(BannedStream banned) {
    Optional<Instant> until = banned.until();
    return new Row(banned.stream(), until);
  }
}
