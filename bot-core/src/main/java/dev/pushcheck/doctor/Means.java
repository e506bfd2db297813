package dev.pushcheck.doctor;

import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.chat.ChatExam;
import dev.pushcheck.command.StatusSource;
import dev.pushcheck.css.AccountTrial;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.push.PushCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the doctor looks at.
 *
 * @param accounts those that are tried out
 * @param domains where push domains are known from
 * @param callbacks how they reach the bot, if it takes any
 * @param network the way out
 * @param chats those that are tried out
 * @param status how the bot is
 * @param alerts what is expected of the alarm
 */
public record Means(
    List<Account> accounts,
    Domains domains,
    Optional<CallbackSettings> callbacks,
    PushCheck.Network network,
    List<Chat> chats,
    StatusSource status,
    AlertSettings alerts) {
  /** Copies the lists. */
  public Means {
    accounts = List.copyOf(accounts);
    chats = List.copyOf(chats);
  }

  /**
   * An account.
   *
   * @param name as the settings call it
   */
  public record Account(String name, AccountTrial trial) {}

  /**
   * A chat platform.
   *
   * @param channels those that the settings name, by the platform's ids
   */
  public record Chat(ChatExam exam, List<String> channels) {
    /** Copies the channels. */
    public Chat {
      channels = List.copyOf(channels);
    }
  }

  /**
   * Where push domains are known from.
   *
   * @param known those of the settings
   * @param accounts those that can be asked for more
   */
  public record Domains(List<KnownDomain> known, CssAccounts accounts) {
    /** Copies those of the settings. */
    public Domains {
      known = List.copyOf(known);
    }

    /** The names of those of the settings. */
    List<String> named() {
      return known.stream().map(KnownDomain::name).toList();
    }

    /** Push domains, at most so many; an account that does not tell any is left out. */
    List<String> some(int most) throws InterruptedException {
      List<String> names = new ArrayList<>(named());
      for (CssAccount account : accounts.accounts()) {
        if (names.size() < most) {
          names.addAll(pushDomains(account));
        }
      }
      return names.stream().distinct().limit(most).toList();
    }

    private static List<String> pushDomains(CssAccount account) throws InterruptedException {
      try {
        return account.api().domains().stream()
            .filter(domain -> domain.kind() == CssDomain.Kind.PUSH)
            .map(CssDomain::name)
            .toList();
      } catch (CssApiException e) {
        return List.of(); // Another check says so.
      }
    }
  }
}
