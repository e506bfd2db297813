package dev.pushcheck.doctor;

import dev.pushcheck.check.Subject;

/**
 * The bot as its own subject.
 *
 * @param settings which settings it has, as people write it
 */
public record Patient(String settings) implements Subject {
  @Override
  public String label() {
    return "Pushcheck";
  }

  @Override
  public String shown() {
    return settings;
  }

  @Override
  public String wording() {
    return "doctor.";
  }
}
