package dev.pushcheck.app.cli;

import dev.pushcheck.app.DiagnosisJson;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.DiagnosisReply;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.doctor.Patient;
import dev.pushcheck.text.Texts;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pushcheck doctor}. */
@Command(
    name = "doctor",
    description =
        "Tests for real each thing that the bot depends on: store, accounts, network, chats. Says"
            + " nothing in any channel.",
    mixinStandardHelpOptions = true)
final class DoctorCommandLine implements Callable<Integer> {
  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();
  @Mixin private final LanguageOption languageOption = new LanguageOption();

  @Option(names = "--json", description = "Print a line of JSON, in the form of check.")
  private boolean json;

  DoctorCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Session(console, settingsOption, languageOption)
        .run("doctor", new Arguments(), this::examine);
  }

  private int examine(Pushcheck pushcheck, CommandRequest request) throws InterruptedException {
    Texts texts = Texts.of(request.reader());
    Patient patient =
        new Patient(
            settingsOption
                .file(console)
                .map(file -> SettingsOption.shown(file).toString())
                .orElse("–"));
    Diagnosis<Patient> diagnosis = pushcheck.doctor().examine(patient);
    if (json) {
      console.out().println(DiagnosisJson.of(1, diagnosis, texts));
      console.flush();
      return diagnosis.verdict().exitStatus();
    }
    return new TerminalAnswer(console, request.reader()).print(DiagnosisReply.of(diagnosis, texts));
  }
}
