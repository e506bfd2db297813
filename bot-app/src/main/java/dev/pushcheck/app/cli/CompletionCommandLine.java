package dev.pushcheck.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code pushcheck completion}. */
@Command(
    name = "completion",
    description =
        "Prints what lets bash or zsh complete commands and options: source <(pushcheck completion)",
    mixinStandardHelpOptions = true)
final class CompletionCommandLine implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      CommandLine root = spec.root().commandLine();
      spec.commandLine().getOut().println(AutoComplete.bash(root.getCommandName(), root));
    }
  }
}
