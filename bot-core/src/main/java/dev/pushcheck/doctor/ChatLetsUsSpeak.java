package dev.pushcheck.doctor;

import dev.pushcheck.chat.ChatExam;
import dev.pushcheck.chat.ChatExam.Login;
import dev.pushcheck.chat.ChatExam.Report;
import dev.pushcheck.chat.ChatExam.Seat;
import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chat platform takes our tokens, and we may speak in every channel that the settings name. */
final class ChatLetsUsSpeak implements Check<Patient> {
  private static final Map<Seat.Standing, DoctorFinding> CHANNELS =
      Map.of(
          Seat.Standing.GONE, DoctorFinding.CHANNEL_GONE,
          Seat.Standing.CLOSED, DoctorFinding.CHANNEL_CLOSED,
          Seat.Standing.UNKNOWN, DoctorFinding.CHANNEL_UNKNOWN);

  private final ChatExam exam;
  private final List<String> channels;

  ChatLetsUsSpeak(Means.Chat chat) {
    this.exam = chat.exam();
    this.channels = chat.channels();
  }

  @Override
  public Topic topic() {
    return DoctorTopic.CHAT;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    Report report = exam.examine(channels);
    List<CheckResult> results = new ArrayList<>();
    report.logins().forEach(login -> add(login, results));
    if (!report.missing().isEmpty()) {
      Facts facts = facts().and("scopes", report.missing());
      results.add(found(Outcome.FAILED, DoctorFinding.SCOPE_MISSING, facts));
    }
    for (Seat.Standing standing : Seat.Standing.values()) {
      List<Seat> seats =
          report.seats().stream().filter(seat -> seat.standing() == standing).toList();
      if (!seats.isEmpty()) {
        add(standing, seats, results);
      }
    }
    return results.isEmpty() ? List.of(passed(report)) : results;
  }

  private void add(Login login, List<CheckResult> results) {
    Facts facts = facts().and("token", login.token()).and("detail", login.detail());
    switch (login.answer()) {
      case GOOD -> {}
      case REFUSED -> results.add(found(Outcome.FAILED, DoctorFinding.TOKEN_REFUSED, facts));
      case UNKNOWN -> results.add(found(Outcome.INCONCLUSIVE, DoctorFinding.CHAT_SILENT, facts));
    }
  }

  private void add(Seat.Standing standing, List<Seat> seats, List<CheckResult> results) {
    if (standing == Seat.Standing.FINE) {
      return;
    }
    List<String> named =
        seats.stream().map(seat -> exam.platform() + ":" + seat.channel()).toList();
    Facts facts = facts().and("channels", named);
    if (standing == Seat.Standing.LACKING) {
      List<String> lacking =
          seats.stream().flatMap(seat -> seat.lacking().stream()).distinct().sorted().toList();
      Facts more = facts.and("permissions", lacking);
      results.add(found(Outcome.FAILED, DoctorFinding.CHANNEL_PERMISSION_MISSING, more));
      return;
    }
    DoctorFinding finding = CHANNELS.getOrDefault(standing, DoctorFinding.CHANNEL_UNKNOWN);
    boolean known = standing != Seat.Standing.UNKNOWN;
    Facts why = facts.and("detail", seats.get(0).detail());
    results.add(found(known ? Outcome.FAILED : Outcome.INCONCLUSIVE, finding, why));
  }

  private CheckResult passed(Report report) {
    CheckResult fine =
        CheckResult.passed(DoctorTopic.CHAT, facts().and("count", report.seats().size()));
    return report.optional().isEmpty()
        ? fine
        : fine.remarking(new Remark("scopes-left-out", Facts.of("scopes", report.optional())));
  }

  private Facts facts() {
    return Facts.of("platform", exam.platform());
  }

  private static CheckResult found(Outcome outcome, DoctorFinding finding, Facts facts) {
    return CheckResult.found(DoctorTopic.CHAT, outcome, finding, facts);
  }
}
