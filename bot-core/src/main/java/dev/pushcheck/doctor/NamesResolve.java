package dev.pushcheck.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.net.Resolution.Ending;
import java.util.ArrayList;
import java.util.List;

/** The name servers answer. That there is no such name is an answer, too. */
final class NamesResolve implements Check<Patient> {
  /** Always there: https://www.tencentcloud.com/document/product/267/30796, read 2026-11-22. */
  private static final String VENDOR = "live.intl.tencentcloudapi.com";

  private static final int MOST = 2;

  private final Means means;

  NamesResolve(Means means) {
    this.means = means;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.RESOLVER;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    List<String> names = new ArrayList<>(means.domains().named());
    names.add(VENDOR);
    List<Resolution> failures = new ArrayList<>();
    for (String name : names.stream().distinct().limit(MOST).toList()) {
      Resolution resolution = means.network().dns().resolve(name);
      if (resolution.ending() != Ending.FAILED) {
        return List.of(
            CheckResult.passed(DoctorTopic.RESOLVER, Facts.of("host", resolution.name())));
      }
      failures.add(resolution);
    }
    Resolution failure = failures.get(0);
    return List.of(
        CheckResult.found(
            DoctorTopic.RESOLVER,
            Outcome.FAILED,
            DoctorFinding.RESOLVER_SILENT,
            Facts.of("host", failure.name()).and("detail", failure.detail())));
  }
}
