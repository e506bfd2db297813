package dev.pushcheck.app;

import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.app.doctor.PortsAreOurs;
import dev.pushcheck.app.doctor.SettingsNameAChat;
import dev.pushcheck.app.doctor.StoreCanBeWritten;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.chat.ChatExam;
import dev.pushcheck.check.Check;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.TencentAccountTrial;
import dev.pushcheck.discord.DiscordExam;
import dev.pushcheck.doctor.Doctor;
import dev.pushcheck.doctor.Means;
import dev.pushcheck.doctor.Patient;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.slack.SlackExam;
import dev.pushcheck.slack.SlackSettings.Mode;
import dev.pushcheck.slack.SlackThreads;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The doctor, put together for a bot and its settings. */
final class CheckUp {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Settings settings;
  private final Threads threads;
  private final InstantSource clock;

  CheckUp(Settings settings, Threads threads, InstantSource clock) {
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  Doctor doctor(CssAccounts accounts, PushCheck.Network network, Memory memory, OwnStatus status) {
    Means means =
        new Means(
            settings.accounts().stream()
                .map(
                    account ->
                        new Means.Account(
                            account.name(),
                            TencentAccountTrial.of(account, threads.exchanges(), clock)))
                .toList(),
            new Means.Domains(settings.domains(), accounts),
            settings.callbacks(),
            network,
            chats(),
            status,
            settings.alerts());
    List<Check<Patient>> ours =
        List.of(
            new SettingsNameAChat(settings),
            new StoreCanBeWritten(memory, memory::freeBytes, clock),
            new PortsAreOurs(ports(), status));
    return new Doctor(
        means, ours, DEADLINE, new Doctor.Time(clock, System::nanoTime), threads.checks());
  }

  private List<Means.Chat> chats() {
    List<Means.Chat> chats = new ArrayList<>();
    SlackThreads slackThreads = new SlackThreads(threads.links(), threads.timers());
    settings
        .slack()
        .ifPresent(
            slack -> chats.add(chat(new SlackExam(slack, settings.leakGuard(), slackThreads))));
    settings
        .discord()
        .ifPresent(discord -> chats.add(chat(new DiscordExam(discord, System::nanoTime))));
    return chats;
  }

  private Means.Chat chat(ChatExam exam) {
    AlertSettings alerts = settings.alerts();
    List<String> channels =
        Stream.of(
                alerts.routes().stream().flatMap(route -> route.to().stream()),
                alerts.ops().stream(),
                alerts.canary().stream().map(AlertSettings.Canary::to))
            .flatMap(named -> named)
            .filter(channel -> channel.platform().equals(exam.platform()))
            .map(ChannelId::id)
            .distinct()
            .toList();
    return new Means.Chat(exam, channels);
  }

  private Map<String, HostAndPort> ports() {
    Map<String, HostAndPort> ports = new HashMap<>();
    boolean outside =
        settings.callbacks().isPresent()
            || settings.slack().filter(slack -> slack.mode() == Mode.HTTP).isPresent();
    if (outside) {
      ports.put("http.listen", settings.http().listen());
    }
    if (settings.slack().isPresent() || settings.discord().isPresent()) {
      ports.put("http.admin", settings.http().admin());
    }
    return ports;
  }
}
