package dev.pushcheck.discord;

import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's commands as Discord lists them, told to Discord only when they have changed. */
final class CommandRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(CommandRegistry.class);

  private final List<SlashCommandData> commands;

  CommandRegistry(List<CommandSpec> specs) {
    Texts english = texts(Language.EN);
    Texts chinese = texts(Language.ZH);
    commands = specs.stream().map(spec -> command(spec, english, chinese)).toList();
  }

  /** Compares with what Discord has, and replaces it if that is not the same. */
  void register(JDA jda) {
    jda.retrieveCommands(true)
        .queue(
            registered -> {
              if (!same(registered)) {
                jda.updateCommands()
                    .addCommands(commands)
                    .queue(done -> LOG.info("registered {} commands", done.size()), this::failed);
              }
            },
            this::failed);
  }

  List<SlashCommandData> commands() {
    return commands;
  }

  private boolean same(List<Command> registered) {
    Map<String, Map<String, Object>> there = new HashMap<>();
    registered.forEach(
        command -> there.put(command.getName(), CommandData.fromCommand(command).toData().toMap()));
    Map<String, Map<String, Object>> here = new HashMap<>();
    commands.forEach(command -> here.put(command.getName(), command.toData().toMap()));
    return there.equals(here);
  }

  private void failed(Throwable problem) {
    LOG.warn("commands are not registered: {}", problem.getClass().getSimpleName());
  }

  private static SlashCommandData command(CommandSpec spec, Texts english, Texts chinese) {
    SlashCommandData data =
        Commands.slash(CommandNames.onDiscord(spec.name()), described(spec.description(english)))
            .setDescriptionLocalization(
                DiscordLocale.CHINESE_CHINA, described(spec.description(chinese)))
            .setContexts(
                InteractionContextType.GUILD,
                InteractionContextType.BOT_DM,
                InteractionContextType.PRIVATE_CHANNEL)
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
    String localized = spec.name(chinese);
    if (!localized.equals(spec.name())) {
      data.setNameLocalization(DiscordLocale.CHINESE_CHINA, localized);
    }
    spec.options().forEach(option -> data.addOptions(option(spec, option, english, chinese)));
    spec.subcommands().forEach(part -> data.addSubcommands(subcommand(part, english, chinese)));
    return data;
  }

  private static SubcommandData subcommand(CommandSpec spec, Texts english, Texts chinese) {
    SubcommandData data =
        new SubcommandData(spec.word(), described(spec.description(english)))
            .setDescriptionLocalization(
                DiscordLocale.CHINESE_CHINA, described(spec.description(chinese)));
    String localized = spec.name(chinese);
    if (!localized.equals(spec.word())) {
      data.setNameLocalization(DiscordLocale.CHINESE_CHINA, localized);
    }
    spec.options().forEach(option -> data.addOptions(option(spec, option, english, chinese)));
    return data;
  }

  /** Discord suggests choices by itself, and refuses to ask for suggestions beside them. */
  private static OptionData option(CommandSpec spec, Option option, Texts english, Texts chinese) {
    OptionData data =
        new OptionData(
                OptionType.STRING, option.name(), described(spec.description(option, english)))
            .setDescriptionLocalization(
                DiscordLocale.CHINESE_CHINA, described(spec.description(option, chinese)))
            .setAutoComplete(option.choices().isEmpty());
    for (String value : option.choices()) {
      String label = spec.label(option, value, english);
      String localized = spec.label(option, value, chinese);
      Command.Choice choice = new Command.Choice(label, value);
      data.addChoices(
          localized.equals(label)
              ? choice
              : choice.setNameLocalization(DiscordLocale.CHINESE_CHINA, localized));
    }
    return data;
  }

  private static String described(String description) {
    return Markdown.plain(description, CommandData.MAX_DESCRIPTION_LENGTH);
  }

  private static Texts texts(Language language) {
    return Texts.of(new Reader(language, ZoneOffset.UTC, Audience.HOST));
  }
}
