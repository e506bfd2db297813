package dev.pushcheck.discord;

import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.modals.Modal;

/**
 * What people do with the bot. Everything is acknowledged at once, as Discord waits for three
 * seconds only, and in private.
 */
final class InteractionListener extends ListenerAdapter {
  private final CommandRouter router;
  private final PendingActions actions;
  private final Askers askers;
  private final Answering answering;
  private final ExecutorService commands;

  InteractionListener(
      CommandRouter router,
      PendingActions actions,
      Askers askers,
      Answering answering,
      ExecutorService commands) {
    this.router = router;
    this.actions = actions;
    this.askers = askers;
    this.answering = answering;
    this.commands = commands;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Map<String, String> arguments = new HashMap<>();
    for (OptionMapping option : event.getOptions()) {
      arguments.put(option.getName(), option.getAsString());
    }
    String command = CommandNames.inCore(event.getFullCommandName());
    Optional<Modal> form =
        arguments.isEmpty() && welcome(event) ? form(command, event) : Optional.empty();
    if (form.isPresent()) {
      event.replyModal(form.get()).queue();
    } else {
      answer(event, command, arguments);
    }
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    answer(event, Forms.command(event.getModalId()), Forms.arguments(event.getValues()));
  }

  /** Below a message that only they see, the answer takes its place; else it comes apart. */
  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    Optional<Action> action = actions.find(event.getComponentId());
    if (action.isEmpty()) {
      say(event, router.expired(askers.reader(event)));
    } else if (event.getMessage().isEphemeral() && welcome(event)) {
      event.deferEdit().queue();
      answering.answer(
          request(event, action.get().command(), action.get().arguments()), event.getHook());
    } else {
      answer(event, action.get().command(), action.get().arguments());
    }
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    Map<String, String> typed = new HashMap<>();
    event.getOptions().forEach(option -> typed.put(option.getName(), option.getAsString()));
    CommandRequest request = request(event, CommandNames.inCore(event.getFullCommandName()), typed);
    try {
      commands.execute(
          () -> suggest(event, router.complete(request, event.getFocusedOption().getName())));
    } catch (RejectedExecutionException e) {
      suggest(event, List.of());
    }
  }

  private void answer(IReplyCallback event, String command, Map<String, String> arguments) {
    if (!welcome(event)) {
      String why = event.getUser().isBot() ? "access.bots" : "discord.not-here";
      say(event, router.refused(why, Askers.caller(event), askers.reader(event)));
      return;
    }
    event.deferReply(true).queue();
    answering.answer(request(event, command, arguments), event.getHook());
  }

  /** A bot is nobody's wish; whom a grant names is answered also where nobody else is. */
  private boolean welcome(Interaction event) {
    return !event.getUser().isBot()
        && (askers.welcome(event) || router.names(Askers.caller(event)));
  }

  private void say(IReplyCallback event, Reply reply) {
    Texts texts = Texts.of(askers.reader(event));
    event.reply(answering.message(reply, texts)).setEphemeral(true).queue();
  }

  private void suggest(CommandAutoCompleteInteractionEvent event, List<String> values) {
    event
        .replyChoiceStrings(
            welcome(event)
                ? values.stream()
                    .filter(value -> value.length() <= Command.Choice.MAX_STRING_VALUE_LENGTH)
                    .filter(value -> !value.isBlank())
                    .limit(OptionData.MAX_CHOICES)
                    .toList()
                : List.of())
        .queue();
  }

  private Optional<Modal> form(String command, Interaction event) {
    Texts texts = Texts.of(askers.reader(event));
    return router.specs().stream()
        .flatMap(spec -> spec.find(command).stream())
        .findFirst()
        .flatMap(spec -> Forms.of(spec, texts));
  }

  private CommandRequest request(Interaction event, String command, Map<String, String> arguments) {
    Reader reader = askers.reader(event);
    return new CommandRequest(command, arguments, Askers.caller(event), reader);
  }
}
