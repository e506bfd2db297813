package dev.pushcheck.app.cli;

import dev.pushcheck.check.CrashLog;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.settings.Quotation;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole. */
@Command(
    name = "pushcheck",
    description = "Says why a live stream cannot be pushed to Tencent Cloud CSS, and what to do.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all is well",
      "1:check found a push blocked, or what was asked for does not exist",
      "2:the command line or the settings are wrong",
      "3:check found a push at risk",
      "4:check could not find out all that decides",
      "5:check found the stream in use",
      "70:a fault of this program"
    })
public final class PushcheckCommandLine implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  private PushcheckCommandLine() {}

  /** The command line over a console. */
  public static CommandLine create(Console console) {
    CommandLine line = new CommandLine(new PushcheckCommandLine());
    line.addSubcommand(new CheckCommandLine(console));
    line.addSubcommand(new InterruptionsCommandLine(console));
    line.addSubcommand(ExplainCommandLine.over(console));
    line.addSubcommand(new UrlCommandLine(console));
    line.addSubcommand(new StreamsCommandLine(console));
    line.addSubcommand(new ResumeCommandLine(console));
    line.addSubcommand(AccessCommandLine.over(console));
    line.addSubcommand(new AuditCommandLine(console));
    line.addSubcommand(new RunCommandLine(console));
    line.addSubcommand(new DemoCommandLine(console));
    line.addSubcommand(ConfigCommandLine.over(console));
    line.addSubcommand(new CompletionCommandLine());
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(PushcheckCommandLine::refuse);
    line.setExecutionExceptionHandler(PushcheckCommandLine::apologize);
    return line;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  /** A wrong argument may hold an address, so it is quoted with care. */
  private static int refuse(ParameterException problem, String[] args) {
    CommandLine line = problem.getCommandLine();
    line.getErr().println(quoted(String.valueOf(problem.getMessage()), args));
    UnmatchedArgumentException.printSuggestions(problem, line.getErr());
    boolean address =
        problem instanceof UnmatchedArgumentException unmatched
            && unmatched.getUnmatched().stream().anyMatch(arg -> arg.contains("://"));
    line.getErr()
        .println(
            address
                ? "To check an address, write: pushcheck check 'rtmp://…'"
                : "Try: " + line.getCommandSpec().qualifiedName() + " --help");
    return Reply.USAGE;
  }

  /** The message, which may repeat an argument, or the value behind its equals sign. */
  private static String quoted(String message, String[] args) {
    String quoted = message;
    for (String arg : args) {
      String value = arg.substring(arg.indexOf('=') + 1);
      for (String part : List.of(arg, value)) {
        quoted = part.length() < 2 ? quoted : quoted.replace(part, Quotation.of(part));
      }
    }
    return quoted;
  }

  private static int apologize(Exception bug, CommandLine line, CommandLine.ParseResult parsed) {
    String id = new CrashLog().record("command line", bug);
    line.getErr()
        .println("A fault of this program, please report it: the log above has it under " + id);
    return Reply.INTERNAL_ERROR;
  }
}
