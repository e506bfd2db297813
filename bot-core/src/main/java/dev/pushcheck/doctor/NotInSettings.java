package dev.pushcheck.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Topic;
import java.util.List;

/** What the settings leave out does not apply. */
record NotInSettings(DoctorTopic about) implements Check<Patient> {
  @Override
  public Topic topic() {
    return about;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) {
    return List.of(CheckResult.skipped(about, "not-in-settings"));
  }
}
