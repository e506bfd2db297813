package dev.pushcheck.app.doctor;

import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.doctor.DoctorFinding;
import dev.pushcheck.doctor.DoctorTopic;
import dev.pushcheck.doctor.Patient;
import java.util.List;

/** With these settings, there is something to run. That they can be read is known by now. */
public record SettingsNameAChat(Settings settings) implements Check<Patient> {
  @Override
  public Topic topic() {
    return DoctorTopic.SETTINGS;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) {
    return List.of(
        settings.slack().isPresent() || settings.discord().isPresent()
            ? CheckResult.passed(DoctorTopic.SETTINGS, Facts.NONE)
            : CheckResult.found(
                DoctorTopic.SETTINGS, Outcome.WARNING, DoctorFinding.NO_CHAT, Facts.NONE));
  }
}
