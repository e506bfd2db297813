package dev.pushcheck.check;

/** Something that a diagnosis can be about. */
record SampleSubject(String label, String shown) implements Subject {
  static final SampleSubject ROOM =
      new SampleSubject("live/room42", "rtmp://push.example.com/live/room42?txSecret=•••");
}
