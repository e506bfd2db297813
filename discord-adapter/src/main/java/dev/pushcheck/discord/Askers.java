package dev.pushcheck.discord;

import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.TextSettings;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.interactions.IntegrationOwners;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** Who uses the bot, where, and how they are spoken to. */
final class Askers {
  private final DiscordSettings settings;
  private final Supplier<TextSettings> texts;

  Askers(DiscordSettings settings, Supplier<TextSettings> texts) {
    this.settings = settings;
    this.texts = texts;
  }

  /**
   * Whether the bot answers there. People who have installed it for themselves, or write to it in
   * person, bring no server whose settings could count.
   */
  boolean welcome(Interaction interaction) {
    Guild guild = interaction.getGuild();
    IntegrationOwners owners = interaction.getIntegrationOwners();
    return guild == null
        || settings.guilds().isEmpty()
        || settings.guilds().contains(guild.getId())
        || owners.isUserIntegration();
  }

  static Caller caller(Interaction interaction) {
    Guild guild = interaction.getGuild();
    String server = guild == null ? "@me" : guild.getId();
    return new Caller(
        Origin.CHAT,
        "discord:" + server + "/" + interaction.getChannelId(),
        "discord:" + interaction.getUser().getId(),
        groups(guild, interaction.getMember()));
  }

  Reader reader(Interaction interaction) {
    TextSettings usual = texts.get();
    Language language =
        Language.ofTag(interaction.getUserLocale().getLocale()).orElse(usual.language());
    return new Reader(language, usual.timeZone(), Audience.HOST);
  }

  /** In a server that the bot is not in, Discord names roles that nobody has vouched for. */
  private static Set<String> groups(@Nullable Guild guild, @Nullable Member member) {
    if (guild == null || member == null || guild.isDetached()) {
      return Set.of();
    }
    return member.getUnsortedRoles().stream()
        .map(role -> "discord:" + guild.getId() + "/" + role.getId())
        .collect(Collectors.toUnmodifiableSet());
  }
}
